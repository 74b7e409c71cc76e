import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chosenOnPage } from '#app/features/old-questionnaire/forms.ts'
import { dropOld, keepChoices, suggestAnswers } from '#app/features/old-questionnaire/mutations.server.ts'
import { OldPreview } from '#app/features/old-questionnaire/OldPreview.tsx'
import { oldPreview } from '#app/features/old-questionnaire/queries.server.ts'
import { libraryWriteKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function shown(incoming: LoaderFunctionArgs) {
  const pendingId = incoming.params.pendingId ?? ''
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const key = { ...(await libraryWriteKey(incoming)), pendingId, page }
  const preview = await oldPreview(incoming.context.db, key)
  if (!preview) throw notFound()
  return { key, preview }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { preview } = await shown(incoming)
  return { title: incoming.context.t.oldQuestionnaire.previewTitle, preview }
}

/** Keeps the choices of the page, then goes on, suggests what is chosen on all pages, or forgets the file. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, preview } = await shown(incoming)
  const form = await readForm(incoming.request)
  const then = form.get('then')
  if (then === 'discard') {
    await dropOld(db, key)
    return seeOther(paths.oldQuestionnaire({ dropped: 1 }))
  }
  if (then !== 'next' && then !== 'save') return seeOther(paths.oldQuestionnairePreview(key.pendingId, preview.page))
  const kept = await keepChoices(db, { ...key, choices: chosenOnPage(form, preview) })
  if (!kept) return data({ errors: { '': t.oldQuestionnaire.errors.moved } }, { status: 409 })
  if (then === 'next') return seeOther(paths.oldQuestionnairePreview(key.pendingId, preview.page + 1))
  const suggested = await suggestAnswers(db, key)
  if (suggested === null) throw notFound()
  return seeOther(paths.oldQuestionnaire({ suggested }))
}

export default function Preview() {
  const { preview } = useLoaderData<typeof loader>()
  return <OldPreview preview={preview} errors={useActionData<typeof action>()?.errors} />
}
