import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PackImport } from '#app/features/pack/PackImport.tsx'
import { keepPack } from '#app/features/pack/pending-mutations.server.ts'
import { waitingPack } from '#app/features/pack/queries.server.ts'
import { receivedPack } from '#app/features/pack/received.server.ts'
import { libraryWriteKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { seeOther } from '#app/http/responses.server.ts'
import { withUpload } from '#app/http/upload.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const pending = await waitingPack(db, await libraryWriteKey(incoming))
  const taken = /^\d{1,3}$/.exec(new URL(incoming.request.url).searchParams.get('taken') ?? '')
  return { title: t.pack.importTitle, pending, taken: taken ? Number(taken[0]) : null }
}

/** Reads the pack and keeps it apart: no answer is written here. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await libraryWriteKey(incoming)
  return withUpload(incoming.request, async (received) => {
    const read = await receivedPack(received)
    if (!read.ok) {
      const words = t.pack.errors[read.fault]
      return data({ errors: { file: typeof words === 'string' ? words : words(read.name ?? '') } }, { status: 422 })
    }
    return seeOther(paths.packPreview(await keepPack(db, { ...key, upload: read.upload, content: read.content })))
  })
}

export default function Import() {
  return <PackImport {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
