import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import script from '#app/enhance/live.ts?worker&url'
import { askFile } from '#app/features/record-files/mutations.server.ts'
import { recordFilesPage } from '#app/features/record-files/queries.server.ts'
import { RecordFiles } from '#app/features/record-files/RecordFiles.tsx'
import { exportRequest } from '#app/http/export-request.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function shown(incoming: LoaderFunctionArgs) {
  const { key } = await exportRequest(incoming)
  const page = await recordFilesPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { key, page }
}

/** The files of the scoring record; a long one is asked for here, and made off the requests. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await shown(incoming)
  const title = incoming.context.t.record.files.title
  return { title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key, page } = await shown(incoming)
  const asked = (await readForm(incoming.request)).get('file')
  const file = page.files.find(({ format, language }) => `${format}-${language}` === asked)
  if (!file) throw pageError('unprocessable')
  if (!page.final) throw pageError('conflict')
  const { db, newId } = incoming.context
  await askFile(db, { ...key, format: file.format, language: file.language, newId })
  return seeOther(paths.recordFiles(key.campaignId))
}

export default function Files() {
  const { page } = useLoaderData<typeof loader>()
  return (
    <>
      <RecordFiles page={page} />
      <script src={script} defer />
    </>
  )
}
