import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MarkingQueue } from '#app/features/marking/MarkingQueue.tsx'
import { markingQueue } from '#app/features/marking/queue.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const key = await evaluatorKey(incoming, 'read')
  return { title: incoming.context.t.marking.title, queue: await markingQueue(incoming.context.db, key) }
}

export default function Queue() {
  return <MarkingQueue queue={useLoaderData<typeof loader>().queue} />
}
