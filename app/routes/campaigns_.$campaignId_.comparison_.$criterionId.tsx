import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CriterionComparison } from '#app/features/comparison/CriterionComparison.tsx'
import { matchingAnswers } from '#app/features/comparison/criterion-filter.server.ts'
import { criterionModel } from '#app/features/comparison/criterion-model.ts'
import { partWithCriterion } from '#app/features/comparison/part-source.ts'
import { clarifiedAnswers, closedComparison } from '#app/features/comparison/queries.server.ts'
import { filterOf, viewOf } from '#app/features/comparison/view.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, f } = incoming.context
  const { key, criterionId, query } = await comparisonKey(incoming)
  const source = await closedComparison(db, key)
  const part = source && partWithCriterion(source, criterionId)
  const filter = filterOf(query)
  const matching = part && (await matchingAnswers(db, key, part, { criterionId, filter }))
  const clarified = await clarifiedAnswers(db, key)
  const model = part && criterionModel(part, criterionId, { ...viewOf(query), matching, clarified }, f.compare)
  if (!model) throw notFound()
  return { title: model.criterion.name[incoming.context.lang], model, filter }
}

export default function Criterion() {
  const { model, filter } = useLoaderData<typeof loader>()
  return <CriterionComparison model={model} filter={filter} />
}
