import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OutboxMail } from '#app/features/mail/OutboxMail.tsx'
import { outboxMail } from '#app/features/mail/outbox.server.ts'
import { requireOperator } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  await requireOperator(incoming, 'outbox', 'read')
  const mail = await outboxMail(incoming.context.db, incoming.params.mailId ?? '')
  if (!mail) throw notFound()
  return { title: mail.subject, mail }
}

export default function Mail() {
  return <OutboxMail mail={useLoaderData<typeof loader>().mail} />
}
