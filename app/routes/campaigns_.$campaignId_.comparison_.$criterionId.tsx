import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CriterionComparison } from '#app/features/comparison/CriterionComparison.tsx'
import { matchingAnswers } from '#app/features/comparison/criterion-filter.server.ts'
import { criterionModel } from '#app/features/comparison/criterion-model.ts'
import { partWithCriterion } from '#app/features/comparison/part-source.ts'
import { closedComparison } from '#app/features/comparison/queries.server.ts'
import { filterOf, viewOf } from '#app/features/comparison/view.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, criterionId, query } = await comparisonKey(incoming)
  const source = await closedComparison(incoming.context.db, key)
  const part = source && partWithCriterion(source, criterionId)
  const filter = filterOf(query)
  const matching = part && (await matchingAnswers(incoming.context.db, key, part, { criterionId, filter }))
  const model = part && criterionModel(part, criterionId, { ...viewOf(query), matching }, incoming.context.f.compare)
  if (!model) throw notFound()
  return { title: model.criterion.name[incoming.context.lang], model, filter }
}

export default function Criterion() {
  const { model, filter } = useLoaderData<typeof loader>()
  return <CriterionComparison model={model} filter={filter} />
}
