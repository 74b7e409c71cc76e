import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlanPage } from '#app/features/progress/PlanPage.tsx'
import { pairOf, planPage } from '#app/features/progress/plan.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { planKey } from '#app/http/plan-key.server.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const key = await planKey(incoming, 'read')
  const pair = await pairOf(db, key)
  if (!pair) throw notFound()
  return { title: t.progress.title, page: await planPage(db, pair, key.now), mayAct: key.mayAct }
}

export default function Plan() {
  const { page, mayAct } = useLoaderData<typeof loader>()
  return <PlanPage page={page} mayAct={mayAct} />
}
