import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contentOfWorkbook } from '#app/features/offline/content.ts'
import { keepImport } from '#app/features/offline/mutations.server.ts'
import { OfflinePage } from '#app/features/offline/OfflinePage.tsx'
import { offlinePage, offlineRequest } from '#app/features/offline/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { readReceived } from '#app/features/spreadsheets/received.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'
import { withUpload } from '#app/http/upload.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await offlinePage(db, await supplierKey(incoming, 'offline', 'read'))
  if (!page) throw notFound()
  const taken = /^\d{1,3}$/.exec(new URL(incoming.request.url).searchParams.get('taken') ?? '')
  return { title: t.offline.title, page, taken: taken ? Number(taken[0]) : null }
}

/** Reads the file and keeps what it says apart: no answer is written here. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await supplierKey(incoming, 'offline', 'edit')
  const opened = await openResponse(db, key)
  const request = opened && (await offlineRequest(db, key))
  if (!request) throw notFound()
  const refuse = (field: 'file' | '', fault: keyof typeof t.offline.errors) =>
    data({ errors: { [field]: t.offline.errors[fault] as string } }, { status: 422 })
  return withUpload(incoming.request, async (received) => {
    if (!request.editable) return refuse('', 'closed')
    const reading = await readReceived(received)
    if (!reading.ok) return refuse('file', reading.fault)
    const content = contentOfWorkbook(reading.workbook, request)
    if (!content) return refuse('file', 'file_nothing')
    const pending = await keepImport(db, { ...key, fileName: received.upload?.name ?? '', content })
    return seeOther(paths.requestOfflinePreview(key.invitationId, pending))
  })
}

export default function Offline() {
  const { page, taken } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <OfflinePage page={page} taken={taken} errors={refused?.errors} />
}
