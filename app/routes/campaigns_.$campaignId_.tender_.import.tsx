import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { typedRevision } from '#app/domain/answers/revision.ts'
import { receivedTable } from '#app/features/suppliers/received.server.ts'
import { confirmedTender, previewOf } from '#app/features/tender/importing.server.ts'
import { saveTender } from '#app/features/tender/mutations.server.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { type ImportPreview, TenderImport } from '#app/features/tender/TenderImport.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'
import { tenderKey } from '#app/http/tender-key.server.ts'
import { type Received, withUpload } from '#app/http/upload.server.ts'

export const meta = titleMeta

async function tableOf(incoming: LoaderFunctionArgs) {
  const { key } = await tenderKey(incoming, 'edit')
  const source = await tenderSource(incoming.context.db, key)
  if (!source) throw notFound()
  if (!source.final) throw pageError('conflict')
  if (!source.tender) throw seeOther(paths.tenderRules(key.campaignId))
  return { key, source, tender: source.tender }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { source, tender } = await tableOf(incoming)
  const { technical, nrSource } = tender
  const page = { campaign: source.campaign, technical, nrTyped: nrSource === 'typed' }
  return { title: incoming.context.t.tender.importTitle, page }
}

interface Answer {
  errors?: Record<string, string>
  preview?: ImportPreview
}

/** Reads a file and shows what it would change, or takes what was shown: nothing is kept in between. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, source } = await tableOf(incoming)
  const refused = (file: string) => data<Answer>({ errors: { file } }, { status: 422 })
  return withUpload(incoming.request, async (received: Received) => {
    const content = received.form.get('content')
    if (typeof content !== 'string') {
      const read = await receivedTable(received)
      if (!read.ok) return refused(t.directory.errors[read.fault])
      const shown = previewOf(source, read.records)
      return shown.ok ? data<Answer>({ preview: shown.preview }) : refused(t.tender.errors[shown.fault])
    }
    const tender = confirmedTender(source, content)
    if (!tender) return refused(t.tender.errors.stale)
    if (typedRevision(String(received.form.get('revision'))) !== source.revision) return refused(t.tender.errors.stale)
    const saved = await saveTender(db, { ...key, revision: source.revision, tender, act: 'import' })
    return saved.ok ? seeOther(paths.tender(key.campaignId)) : refused(t.tender.errors.stale)
  })
}

export default function Import() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <TenderImport page={page} preview={answer?.preview} errors={answer?.errors} />
}
