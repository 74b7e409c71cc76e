import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MarkingQueue } from '#app/features/assessment/MarkingQueue.tsx'
import { markingQueue } from '#app/features/assessment/queue.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const key = await evaluatorKey(incoming, 'read')
  const page = Math.trunc(Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)) || 1
  return { title: incoming.context.t.marking.title, queue: await markingQueue(incoming.context.db, { ...key, page }) }
}

export default function Marking() {
  return <MarkingQueue queue={useLoaderData<typeof loader>().queue} />
}
