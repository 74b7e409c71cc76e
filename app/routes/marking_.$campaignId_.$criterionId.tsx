import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mustDeclare } from '#app/features/declarations/signing.server.ts'
import { MarkingCriterion } from '#app/features/marking/MarkingCriterion.tsx'
import { criterionPage } from '#app/features/marking/marking-page.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db } = incoming.context
  const key = await evaluatorKey(incoming, 'read')
  const page = await criterionPage(db, key)
  if (!page) throw (await mustDeclare(db, key)) ? seeOther(paths.declaration(key.campaignId)) : notFound()
  return { title: page.criterion.name[incoming.context.lang], page }
}

export default function Criterion() {
  return <MarkingCriterion page={useLoaderData<typeof loader>().page} />
}
