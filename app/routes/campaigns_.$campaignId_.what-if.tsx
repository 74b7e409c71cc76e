import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import script from '#app/enhance/weight-sliders.ts?worker&url'
import { closedComparison } from '#app/features/comparison/queries.server.ts'
import { WhatIf } from '#app/features/comparison/WhatIf.tsx'
import { whatIfModel } from '#app/features/comparison/what-if-model.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** The ranking under other weights: nothing of it is kept, and it is no result. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { context } = incoming
  const { key, query } = await comparisonKey(incoming)
  const source = await closedComparison(context.db, key)
  if (!source) throw notFound()
  const model = whatIfModel(source, query)
  return data({ title: context.t.whatIf.title, model }, { status: model.faults.length > 0 ? 422 : 200 })
}

export default function WhatIfPage() {
  return (
    <>
      <WhatIf model={useLoaderData<typeof loader>().model} />
      <script src={script} defer />
    </>
  )
}
