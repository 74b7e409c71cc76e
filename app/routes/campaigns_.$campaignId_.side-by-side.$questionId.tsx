import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { SideBySide } from '#app/features/comparison/SideBySide.tsx'
import { sideBySidePage } from '#app/features/comparison/side-by-side.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { comparisonKey } from '#app/http/comparison-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const { actor, key, questionId, query } = await comparisonKey(incoming)
  const view = { questionId, chosen: query.getAll('s'), page: viewOf(query).page }
  const model = await sideBySidePage(db, key, view)
  if (!model) throw notFound()
  return { title: t.sideBySide.title(model.question.id), model, opensFiles: may(actor, 'evidence', 'read_submitted') }
}

export default function Texts() {
  const { model, opensFiles } = useLoaderData<typeof loader>()
  return <SideBySide model={model} opensFiles={opensFiles} />
}
