import { afterEach, beforeEach, expect, test } from 'vitest'
import { reminderState } from '#app/features/reminders/queries.server.ts'
import { reminderInvitation } from '#app/features/reminders/reminder-mail.server.ts'
import { enqueueDueReminders } from '#app/features/reminders/sending-mutations.server.ts'
import { resumeReminders, stopReminders } from '#app/features/reminders/stop-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testBaseUrl, testSecret } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { openRequest } from '#tests/support/open-request.ts'

// The deadline of these campaigns: 18 December 2026, 18:00 in Paris.
const at = { j14: '2026-12-04T08:00:00.000Z', j7: '2026-12-11T08:00:00.000Z', j2: '2026-12-16T08:00:00.000Z' }

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const remind = (now: string) =>
  enqueueDueReminders(db, { now, newId: randomId, secret: testSecret, baseUrl: testBaseUrl })
const mails = () =>
  db.selectFrom('outbox').selectAll().where('kind', '=', 'reminder').orderBy('created_at').orderBy('to_email').execute()
const events = async (kind: 'reminder' | 'reminders_stopped' | 'reminders_resumed') =>
  (await db.selectFrom('event').select('payload').where('kind', '=', kind).execute()).map(({ payload }) =>
    JSON.parse(payload),
  )
/** One supplier has claimed; the other has its mail and nothing more. */
async function waiting() {
  const open = await openRequest(db)
  const other = open.invitations[1]!
  await db.updateTable('invitation').set({ status: 'sent' }).where('id', '=', other.id).execute()
  return { ...open, other }
}

test('who has claimed gets the request in their language, who has not gets the link again in its own', async () => {
  const { invitationId, other, owner, campaignId } = await waiting()
  await db.updateTable('person').set({ language: 'en' }).where('id', '=', owner.id).execute()
  expect(await remind('2026-12-04T07:59:00.000Z')).toBe(0)
  expect(await remind(at.j14)).toBe(2)
  const sent = await mails()
  const toOwner = sent.find(({ invitation_id }) => invitation_id === invitationId)!
  expect(toOwner).toMatchObject({ to_email: owner.email, language: 'en', campaign_id: campaignId, status: 'waiting' })
  expect(toOwner.subject).toBe('14 days left to answer: Hébergement applicatif 2027')
  expect(toOwner.text_body).toContain(`${testBaseUrl}/requests/${invitationId}`)
  expect(toOwner.text_body).not.toContain('/i/')
  const toOther = sent.find(({ invitation_id }) => invitation_id === other.id)!
  expect(toOther).toMatchObject({ to_email: 'csr@bexley.example', language: 'en' })
  expect(toOther.text_body).toContain(`${testBaseUrl}/i/${other.token}`)
  expect(toOther.html_body).not.toMatch(/<img|src=/)
  expect(await events('reminder')).toEqual(
    expect.arrayContaining(
      [invitationId, other.id].map((invitation) => ({ campaign: campaignId, invitation, days: 14 })),
    ),
  )
})

test('each reminder leaves once, whatever the number of servers that look at the same moment', async () => {
  await waiting()
  const counts = await Promise.all([1, 2, 3, 4].map(() => remind(at.j14)))
  expect(counts.reduce((sum, count) => sum + count)).toBe(2)
  expect(await remind('2026-12-04T18:00:00.000Z')).toBe(0)
  expect(await remind(at.j7)).toBe(2)
  expect(await remind(at.j2)).toBe(2)
  expect(await mails()).toHaveLength(6)
})

test('an instance that was stopped sends the last reminder that is due, not those it missed', async () => {
  await waiting()
  expect(await remind('2026-12-17T10:00:00.000Z')).toBe(2)
  expect((await events('reminder')).map(({ days }) => days)).toEqual([2, 2])
  expect((await mails())[0]!.subject).toMatch(/^1/)
})

test.each(['waiting', 'refused', 'submitted', 'declined', 'withdrawn', 'not_returned'] as const)(
  'an invitation that is %s is not reminded',
  async (status) => {
    await waiting()
    await db.updateTable('invitation').set({ status }).execute()
    expect(await remind(at.j14)).toBe(0)
  },
)

test('neither a closed campaign nor a passed deadline reminds', async () => {
  await waiting()
  expect(await remind('2026-12-18T17:00:00.000Z')).toBe(0)
  await db.updateTable('campaign').set({ status: 'closed' }).execute()
  expect(await remind(at.j14)).toBe(0)
})

test('the link of a reminder stops those of its request alone, once, and takes them up again', async () => {
  const { invitationId, other, campaignId } = await waiting()
  await remind(at.j14)
  const mail = (await mails()).find(({ invitation_id }) => invitation_id === invitationId)!
  const token = /\/reminders\/(\S+)/.exec(mail.text_body)![1]!
  expect(reminderInvitation(testSecret, token)).toBe(invitationId)
  expect(reminderInvitation('another secret', token)).toBeNull()
  expect(reminderInvitation(testSecret, `${token}x`)).toBeNull()

  const key = { invitationId, now: '2026-12-05T10:00:00.000Z' }
  expect((await reminderState(db, key))!.state).toBe('on')
  await stopReminders(db, key)
  await stopReminders(db, key)
  expect(await events('reminders_stopped')).toEqual([{ campaign: campaignId, invitation: invitationId }])
  expect((await reminderState(db, key))!.state).toBe('off')
  expect(await remind(at.j7)).toBe(1)
  expect((await mails()).at(-1)!.invitation_id).toBe(other.id)

  await resumeReminders(db, key)
  await resumeReminders(db, key)
  expect(await events('reminders_resumed')).toHaveLength(1)
  expect(await remind(at.j2)).toBe(2)
  expect((await reminderState(db, { invitationId, now: '2026-12-19T10:00:00.000Z' }))!.state).toBe('over')
  expect(await reminderState(db, { invitationId: 'nobody', now: key.now })).toBeNull()
})
