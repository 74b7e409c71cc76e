import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApartComparison } from '#app/features/comparison/ApartComparison.tsx'
import { apartModel } from '#app/features/comparison/apart-model.ts'
import { closedComparison } from '#app/features/comparison/queries.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, query } = await comparisonKey(incoming)
  const source = await closedComparison(incoming.context.db, key)
  const model = source && apartModel(source, viewOf(query), incoming.context.f.compare)
  if (!model) throw notFound()
  return { title: incoming.context.t.apart.comparisonTitle, model }
}

export default function Apart() {
  return <ApartComparison model={useLoaderData<typeof loader>().model} />
}
