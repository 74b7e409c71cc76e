import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LibraryCriterion } from '#app/features/library/LibraryCriterion.tsx'
import { libraryCriterion } from '#app/features/library/queries.server.ts'
import { libraryKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, lang } = incoming.context
  const key = { ...(await libraryKey(incoming)), criterionId: incoming.params.criterion ?? '' }
  const library = await libraryCriterion(db, key)
  if (!library) throw notFound()
  return { title: library.criterion.name[lang], library }
}

export default function CriterionOfLibrary() {
  return <LibraryCriterion library={useLoaderData<typeof loader>().library} />
}
