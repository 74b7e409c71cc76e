import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openSession } from '#app/features/accounts/mutations.server.ts'
import { Personas } from '#app/features/demo/Personas.tsx'
import { personas } from '#app/features/demo/personas.server.ts'
import { sessionCookie } from '#app/http/cookies.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

// Shortcuts that open every door exist only in the demonstration, and only on a database that carries its mark.
async function demoPersonas(context: LoaderFunctionArgs['context']) {
  const found = context.env.ETALON_DEMO ? await personas(context.db) : null
  if (!found) throw notFound()
  return found
}

export async function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t.demo.title, personas: await demoPersonas(context) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const known = await demoPersonas(context)
  const wanted = (await readForm(request)).get('persona')
  const persona = known.find(({ key }) => key === wanted)
  if (!persona) throw notFound()
  const session = { personId: persona.personId, organisationId: null, now: context.now() }
  const token = await openSession(context.db, session)
  return seeOther(paths.home, { 'Set-Cookie': sessionCookie(context.env, token) })
}

export default function Demo() {
  return <Personas personas={useLoaderData<typeof loader>().personas} />
}
