import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LibraryEvidence } from '#app/features/library/LibraryEvidence.tsx'
import { libraryEvidence } from '#app/features/library/queries.server.ts'
import { libraryKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const library = await libraryEvidence(db, { ...(await libraryKey(incoming)), page })
  return { title: t.library.evidenceTitle, library }
}

export default function EvidenceOfLibrary() {
  return <LibraryEvidence library={useLoaderData<typeof loader>().library} />
}
