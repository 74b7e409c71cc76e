import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MarkingCriterion } from '#app/features/marking/MarkingCriterion.tsx'
import { criterionPage } from '#app/features/marking/marking-page.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const page = await criterionPage(incoming.context.db, await evaluatorKey(incoming, 'read'))
  if (!page) throw notFound()
  return { title: page.criterion.name[incoming.context.lang], page }
}

export default function Criterion() {
  return <MarkingCriterion page={useLoaderData<typeof loader>().page} />
}
