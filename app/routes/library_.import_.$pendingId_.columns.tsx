import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chosenColumns } from '#app/features/old-questionnaire/forms.ts'
import { chooseColumns } from '#app/features/old-questionnaire/mutations.server.ts'
import { OldColumns } from '#app/features/old-questionnaire/OldColumns.tsx'
import { oldColumns } from '#app/features/old-questionnaire/queries.server.ts'
import { libraryWriteKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function shown(incoming: LoaderFunctionArgs) {
  const pendingId = incoming.params.pendingId ?? ''
  const sheet = Number(new URL(incoming.request.url).searchParams.get('sheet') ?? -1)
  const key = { ...(await libraryWriteKey(incoming)), pendingId, sheet }
  const page = await oldColumns(incoming.context.db, key)
  if (!page) throw notFound()
  return { key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await shown(incoming)
  return { title: incoming.context.t.oldQuestionnaire.columnsTitle, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, page } = await shown(incoming)
  const form = await readForm(incoming.request)
  const words = t.oldQuestionnaire.errors
  const refuse = (errors: Record<string, string>, status: number) =>
    data({ errors, values: typedValues(form) }, { status })
  const chosen = chosenColumns(form, page)
  if (!chosen.ok) return refuse({ [chosen.field]: words[chosen.fault] }, 422)
  const changed = await chooseColumns(db, { ...key, sheet: page.sheet, columns: chosen.columns })
  if (!changed) return refuse({ '': words.moved }, 409)
  return seeOther(paths.oldQuestionnairePreview(key.pendingId))
}

export default function Columns() {
  return <OldColumns page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}
