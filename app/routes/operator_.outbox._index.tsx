import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Outbox } from '#app/features/mail/Outbox.tsx'
import { outboxPage } from '#app/features/mail/outbox.server.ts'
import { requireOperator } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  await requireOperator(incoming, 'outbox', 'read')
  const { db, env, t } = incoming.context
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const outbox = await outboxPage(db, { page })
  return { title: t.operator.outboxTitle, outbox, sends: Boolean(env.SMTP_URL) }
}

export default function Mails() {
  const { outbox, sends } = useLoaderData<typeof loader>()
  return <Outbox outbox={outbox} sends={sends} />
}
