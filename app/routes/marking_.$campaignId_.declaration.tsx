import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeclarationPage } from '#app/features/declarations/DeclarationPage.tsx'
import { declarationForm } from '#app/features/declarations/forms.ts'
import { declarationPage } from '#app/features/declarations/signing.server.ts'
import { signDeclaration } from '#app/features/declarations/signing-mutations.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'declaration', 'sign')
  const campaignId = incoming.params.campaignId ?? ''
  return { campaignId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, f, t } = incoming.context
  const page = await declarationPage(db, { ...(await keyOf(incoming)), compare: f.compare })
  if (!page) throw notFound()
  return { title: t.declarations.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, f, t, newId, env } = incoming.context
  const key = await keyOf(incoming)
  if (!(await declarationPage(db, { ...key, compare: f.compare }))) throw notFound()
  const form = parseForm(await readForm(incoming.request), declarationForm, t.declarations.errors)
  if (!form.ok) return data(form, { status: 422 })
  const { interest, description = '' } = form.value
  const result = await signDeclaration(db, {
    ...{ ...key, newId, baseUrl: env.BASE_URL },
    ...{ interest: interest === 'declared', description },
  })
  // Signed already, in another tab or by a second click: the page says what was signed.
  if (result.ok || result.reason === 'signed') return seeOther(paths.declaration(key.campaignId))
  if (result.reason === 'not_found') throw notFound()
  return data({ errors: { interest: t.declarations.errors.over }, values: {} }, { status: 409 })
}

export default function Declaration() {
  return <DeclarationPage page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}
