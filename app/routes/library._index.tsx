import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LibraryOverview } from '#app/features/library/LibraryOverview.tsx'
import { libraryOverview } from '#app/features/library/queries.server.ts'
import { libraryKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  return { title: t.library.title, library: await libraryOverview(db, await libraryKey(incoming)) }
}

export default function Library() {
  return <LibraryOverview library={useLoaderData<typeof loader>().library} />
}
