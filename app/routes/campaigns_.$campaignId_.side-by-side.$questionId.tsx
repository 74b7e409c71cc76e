import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { closedComparison } from '#app/features/comparison/queries.server.ts'
import { SideBySide } from '#app/features/comparison/SideBySide.tsx'
import { sideBySideModel } from '#app/features/comparison/side-by-side.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const { actor, key, questionId, query } = await comparisonKey(incoming)
  const source = await closedComparison(db, key)
  const view = { questionId, chosen: query.getAll('s'), page: viewOf(query).page, now: key.now }
  const model = source && sideBySideModel(source, view)
  if (!model) throw notFound()
  return { title: t.sideBySide.title(model.question.id), model, opensFiles: may(actor, 'evidence', 'read_submitted') }
}

export default function Texts() {
  const { model, opensFiles } = useLoaderData<typeof loader>()
  return <SideBySide model={model} opensFiles={opensFiles} />
}
