import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Arithmetic } from '#app/features/comparison/Arithmetic.tsx'
import { arithmeticModel } from '#app/features/comparison/arithmetic-model.ts'
import { closedComparison } from '#app/features/comparison/queries.server.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, query, invitationId } = await comparisonKey(incoming)
  const source = await closedComparison(incoming.context.db, key)
  const model = source && arithmeticModel(source, invitationId, query.get('module'))
  if (!model) throw notFound()
  return { title: incoming.context.t.kept.arithmeticTitle(model.supplier.name), model }
}

export default function ArithmeticPage() {
  return <Arithmetic model={useLoaderData<typeof loader>().model} />
}
