import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { packLimits } from '#app/domain/exchange/answer-pack.ts'
import { chosenOf, packable } from '#app/features/pack/export.server.ts'
import { leftOutOf, leftOutParameters } from '#app/features/pack/forms.ts'
import { logPackExport } from '#app/features/pack/mutations.server.ts'
import { PackPage } from '#app/features/pack/PackPage.tsx'
import { instanceSigner } from '#app/features/pack/signing.server.ts'
import { libraryKey, libraryWriteKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** What a pack holds beside its files: texts, their signature, the directory. */
const aroundFiles = 1024 * 1024

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, env, t } = incoming.context
  const library = await packable(db, await libraryKey(incoming))
  const { key } = await instanceSigner(db, env.SIGNING_KEY)
  return { title: t.pack.title, library, signingKey: key }
}

/** Writes down that answers leave, then sends to the file: the browser saves it and stays on the page. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await libraryWriteKey(incoming)
  const library = await packable(db, key)
  const form = await readForm(incoming.request)
  const left = leftOutOf(form, library)
  const chosen = chosenOf(library, left)
  const refuse = (errors: Record<string, string>) => {
    const [answers, pieces] = [form.getAll('answer').map(String), form.getAll('piece').map(String)]
    return data({ errors, answers, pieces }, { status: 422 })
  }
  if (chosen.answers.length === 0) return refuse({ '': t.pack.errors.none })
  if (chosen.bytes > packLimits.bytes - aroundFiles) return refuse({ piece: t.pack.errors.heavy })
  await logPackExport(db, key, library, left)
  return seeOther(paths.packFile(leftOutParameters(left)))
}

export default function Pack() {
  const { library, signingKey } = useLoaderData<typeof loader>()
  return <PackPage library={library} signingKey={signingKey} refused={useActionData<typeof action>()} />
}
