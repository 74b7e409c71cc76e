import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { orderForm } from '#app/features/marking/forms.ts'
import { MarkingQueue } from '#app/features/marking/MarkingQueue.tsx'
import { chooseOrder } from '#app/features/marking/order-mutations.server.ts'
import { markingQueue } from '#app/features/marking/queue.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const key = await evaluatorKey(incoming, 'read')
  return { title: incoming.context.t.marking.title, queue: await markingQueue(incoming.context.db, key) }
}

/** Two radios with one ticked: anything else did not come from the form. */
export async function action(incoming: ActionFunctionArgs) {
  const key = await evaluatorKey(incoming, 'mark')
  const form = orderForm.safeParse(Object.fromEntries(await readForm(incoming.request)))
  if (!form.success) throw pageError('unprocessable')
  await chooseOrder(incoming.context.db, { ...key, ...form.data })
  return seeOther(paths.marking)
}

export default function Queue() {
  return <MarkingQueue queue={useLoaderData<typeof loader>().queue} />
}
