import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keepOld } from '#app/features/old-questionnaire/mutations.server.ts'
import { OldImport } from '#app/features/old-questionnaire/OldImport.tsx'
import { waitingOld } from '#app/features/old-questionnaire/queries.server.ts'
import { receivedOld } from '#app/features/old-questionnaire/received.server.ts'
import { libraryWriteKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { seeOther } from '#app/http/responses.server.ts'
import { withUpload } from '#app/http/upload.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const pending = await waitingOld(db, await libraryWriteKey(incoming))
  const shown = new URL(incoming.request.url).searchParams
  const suggested = /^\d{1,4}$/.exec(shown.get('suggested') ?? '')
  return {
    title: t.oldQuestionnaire.title,
    pending,
    suggested: suggested ? Number(suggested[0]) : null,
    dropped: shown.get('dropped') === '1',
  }
}

/** Reads the file and keeps what it says apart: no answer and no suggestion is written here. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await libraryWriteKey(incoming)
  return withUpload(incoming.request, async (received) => {
    const read = await receivedOld(received)
    if (!read.ok) return data({ errors: { file: t.oldQuestionnaire.errors[read.fault] } }, { status: 422 })
    const { content, upload } = read
    const pending = await keepOld(db, { ...key, fileName: upload.name, content })
    const found = content.columns.some((columns) => columns !== null)
    return seeOther(found ? paths.oldQuestionnairePreview(pending) : paths.oldQuestionnaireColumns(pending))
  })
}

export default function Import() {
  return <OldImport {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
