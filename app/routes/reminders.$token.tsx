import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reminderState } from '#app/features/reminders/queries.server.ts'
import { ReminderSwitch } from '#app/features/reminders/ReminderSwitch.tsx'
import { reminderInvitation } from '#app/features/reminders/reminder-mail.server.ts'
import { resumeReminders, stopReminders } from '#app/features/reminders/stop-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const invitationId = reminderInvitation(context.secret, params.token ?? '')
  const key = { invitationId: invitationId ?? '', now: context.now() }
  const reminders = invitationId === null ? null : await reminderState(context.db, key)
  if (!reminders) throw notFound()
  return { key, reminders }
}

/** Whether one request is still recalled by mail; the sealed link is all that it takes (Design §3). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { reminders } = await found(incoming)
  return { title: incoming.context.t.reminders.title, reminders }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db } = incoming.context
  const { key } = await found(incoming)
  const intent = (await readForm(incoming.request)).get('intent')
  if (intent === 'stop') await stopReminders(db, key)
  if (intent === 'resume') await resumeReminders(db, key)
  return seeOther(paths.reminders(incoming.params.token ?? ''))
}

export default function Reminders() {
  const { reminders } = useLoaderData<typeof loader>()
  return <ReminderSwitch reminders={reminders} />
}
