import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { Comparison } from '#app/features/comparison/Comparison.tsx'
import { comparisonModel } from '#app/features/comparison/comparison-model.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { context } = incoming
  const { actor, key, query } = await comparisonKey(incoming)
  const source = await comparisonSource(context.db, key)
  if (!source) throw notFound()
  return {
    title: context.t.comparison.title,
    model: comparisonModel(source, viewOf(query), context.f.compare),
    may: {
      settle: may(actor, 'consensus', 'agree'),
      assess: may(actor, 'campaign', 'assess'),
      export: may(actor, 'comparison', 'export'),
    },
  }
}

export default function ComparisonPage() {
  const { model, may } = useLoaderData<typeof loader>()
  return <Comparison model={model} may={may} />
}
