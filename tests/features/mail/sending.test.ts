import { afterEach, beforeEach, expect, test } from 'vitest'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import { sendDueMails } from '#app/features/mail/postman.server.ts'
import { claimMail, settleMail } from '#app/features/mail/sending-mutations.server.ts'
import { openTransport } from '#app/features/mail/transport.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'
import { type SmtpGiven, startSmtp } from '#tests/support/smtp.ts'

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const baseUrl = 'https://etalon.example'
const after = (minutes: number, from = madeAt) => new Date(Date.parse(from) + minutes * 60_000).toISOString()

async function enqueue(addresses: string[]): Promise<void> {
  const mails = addresses.map((to) => ({
    id: randomId(),
    kind: 'invitation',
    to,
    language: 'fr' as const,
    subject: 'Une demande',
    text: 'Bonjour,\n\nhttps://etalon.example/i/abc\n',
    html: '<p>Bonjour</p>',
    organisationId: null,
    campaignId: null,
    invitationId: null,
  }))
  await enqueueMails(db, mails, { baseUrl, now: madeAt })
}

/** One round at that instant, over a server that treats mails so. */
async function round(smtpUrl: string, at: string): Promise<number> {
  const transport = openTransport({ smtpUrl, baseUrl })
  try {
    return await sendDueMails({ db, transport, now: () => at })
  } finally {
    transport.close()
  }
}

const rows = () => db.selectFrom('outbox').selectAll().orderBy('to_email').execute()
const states = async () => (await rows()).map((row) => row.status)
const numbered = (n: number) => Array.from({ length: n }, (_, i) => `s${String(i).padStart(3, '0')}@supplier.example`)

async function withServer(given: SmtpGiven, use: (smtp: Awaited<ReturnType<typeof startSmtp>>) => Promise<void>) {
  await using smtp = await startSmtp(given)
  await use(smtp)
}

test('a mail leaves once, in text and HTML, without a picture, under the id that it was given', async () => {
  await enqueue(['a@supplier.example'])
  await withServer({}, async (smtp) => {
    expect(await round(smtp.url, madeAt)).toBe(1)
    expect(await round(smtp.url, after(60))).toBe(0)
    const [row] = await rows()
    expect(row).toMatchObject({ status: 'sent', attempts: 1, sent_at: madeAt, last_error: null, leased_until: null })
    expect(smtp.received.map(({ to, messageId }) => ({ to, messageId }))).toEqual([
      { to: 'a@supplier.example', messageId: row?.message_id },
    ])
    const content = smtp.received[0]?.content ?? ''
    expect(content).toMatch(/^From: .*etalon-nr@etalon\.example/m)
    expect(content).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(content).toContain('multipart/alternative')
    expect(content).not.toMatch(/<img|http[^ ]*\.(png|gif)/i)
  })
})

test('a mailbox that does not exist is refused for good, and nobody tries it again', async () => {
  await enqueue(['nobody@supplier.example', 'somebody@supplier.example'])
  await withServer({ treat: (to) => (to.startsWith('nobody') ? 'never' : 'accept') }, async (smtp) => {
    await round(smtp.url, madeAt)
    expect(await states()).toEqual(['refused', 'sent'])
    expect((await rows())[0]?.last_error).toContain('no such mailbox')
    await round(smtp.url, after(10_000))
    expect(smtp.tries.get('nobody@supplier.example')).toBe(1)
  })
})

test('a server that delays is tried again later, and not before', async () => {
  await enqueue(['a@supplier.example'])
  await withServer({ treat: (_, before) => (before < 2 ? 'later' : 'accept') }, async (smtp) => {
    await round(smtp.url, madeAt)
    expect(await rows()).toMatchObject([{ status: 'waiting', attempts: 1, next_attempt_at: after(1) }])
    expect(await round(smtp.url, after(0.5))).toBe(0)
    await round(smtp.url, after(1))
    expect(await rows()).toMatchObject([{ status: 'waiting', attempts: 2, next_attempt_at: after(6) }])
    await round(smtp.url, after(6))
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 3, last_error: null }])
  })
})

test('without a server behind the address a mail is given up after eight tries, and its error is kept', async () => {
  await enqueue(['a@supplier.example'])
  const smtp = await startSmtp()
  await smtp.stop()
  let at = madeAt
  for (let tried = 1; tried <= 8; tried += 1) {
    expect(await round(smtp.url, at)).toBe(1)
    at = (await rows())[0]?.next_attempt_at ?? ''
  }
  expect(await rows()).toMatchObject([{ status: 'gave_up', attempts: 8 }])
  expect((await rows())[0]?.last_error).toMatch(/ECONNREFUSED/)
  expect(await round(smtp.url, after(100_000))).toBe(0)
})

test('a server that hangs up half the time forgets nobody, and a repeat carries the same id', async () => {
  const addresses = numbered(40)
  await enqueue(addresses)
  // The odd ones are cut before the message is kept, every fourth after it: its sender cannot know.
  const treat = (to: string, before: number) => {
    const number = Number(to.slice(1, 4))
    if (before > 0) return 'accept'
    return number % 4 === 0 ? 'drop after' : number % 2 === 1 ? 'drop' : 'accept'
  }
  await withServer({ treat }, async (smtp) => {
    await round(smtp.url, madeAt)
    await round(smtp.url, after(1))
    expect(new Set(await states())).toEqual(new Set(['sent']))
    const ids = new Map((await rows()).map((row) => [row.to_email, row.message_id]))
    for (const address of addresses) {
      const copies = smtp.received.filter(({ to }) => to === address)
      expect(copies.length, address).toBe(Number(address.slice(1, 4)) % 4 === 0 ? 2 : 1)
      expect(new Set(copies.map(({ messageId }) => messageId))).toEqual(new Set([ids.get(address)]))
    }
  })
})

test('several processes at once never claim the same mail', async () => {
  await enqueue(numbered(60))
  const claim = () => claimMail(db, { now: madeAt, leasedUntil: after(5) })
  const claimed: string[] = []
  async function process(): Promise<void> {
    for (let misses = 0; misses < 20; ) {
      const mail = await claim()
      if (mail) claimed.push(mail.id)
      else misses += 1
    }
  }
  await Promise.all([process(), process(), process(), process()])
  expect(claimed).toHaveLength(60)
  expect(new Set(claimed).size).toBe(60)
})

test('a process that dies leaves its mail to another once the lease has ended, and comes back too late to write', async () => {
  await enqueue(['a@supplier.example'])
  const dead = await claimMail(db, { now: madeAt, leasedUntil: after(5) })
  expect(await claimMail(db, { now: after(4), leasedUntil: after(9) })).toBeNull()
  const heir = await claimMail(db, { now: after(5), leasedUntil: after(10) })
  expect(heir).toMatchObject({ id: dead?.id, messageId: dead?.messageId, attempts: 2 })
  if (!dead || !heir) throw new Error('nothing was claimed')
  await settleMail(db, dead, { outcome: 'refused', error: 'too late', now: after(6) })
  expect(await states()).toEqual(['waiting'])
  await settleMail(db, heir, { outcome: 'accepted', error: null, now: after(6) })
  expect(await states()).toEqual(['sent'])
})

test('an invitation says what the mail server made of its mail, until the supplier itself has acted', async () => {
  const suppliers = ['a', 'b', 'c'].map((name) => ({
    name,
    email: `${name}@supplier.example`,
    siren: null,
    language: 'fr' as const,
  }))
  await makeLaunchedCampaign(db, { suppliers })
  const found = await db.selectFrom('invitation').select(['id', 'email', 'status']).orderBy('email').execute()
  const [refused, , opened] = found
  if (!refused || !opened) throw new Error('three invitations are wanted')
  await db.updateTable('invitation').set({ status: 'opened', opened_at: madeAt }).where('id', '=', opened.id).execute()
  await withServer({ treat: (to) => (to === refused.email ? 'never' : 'accept') }, async (smtp) => {
    expect(await round(smtp.url, after(1))).toBe(found.length)
    const now = await db.selectFrom('invitation').select(['id', 'status', 'sent_at']).orderBy('email').execute()
    expect(now.map(({ status }) => status)).toEqual(
      found.map(({ id }) => (id === refused.id ? 'refused' : id === opened.id ? 'opened' : 'sent')),
    )
    expect(now.find(({ id }) => id === refused.id)?.sent_at).toBeNull()
  })
})
