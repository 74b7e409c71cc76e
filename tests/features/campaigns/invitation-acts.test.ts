import { afterEach, beforeEach, expect, test } from 'vitest'
import { invitationOfBuyer, showInvitationLink } from '#app/features/campaigns/invitation-link.server.ts'
import { renewInvitation } from '#app/features/campaigns/renew-mutations.server.ts'
import { withdrawInvitation } from '#app/features/campaigns/withdraw-mutations.server.ts'
import { invitationByToken } from '#app/features/invitations/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testBaseUrl as baseUrl, makeLaunchedCampaign, testSecret as secret } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'
import { full, openRequest } from '#tests/support/open-request.ts'

const now = '2026-11-20T10:00:00.000Z'
let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

type Campaign = Awaited<ReturnType<typeof makeLaunchedCampaign>>
const keyOf = ({ campaignId, buyer, launcher, invitations }: Campaign, at = 1) => ({
  campaignId,
  invitationId: invitations[at]!.id,
  organisationId: buyer.id,
  actorId: launcher.id,
  now,
  secret,
  baseUrl,
  newId: randomId,
})
const mailsOf = (invitationId: string) =>
  db.selectFrom('outbox').selectAll().where('invitation_id', '=', invitationId).orderBy('created_at').execute()
const kinds = async () => (await db.selectFrom('event').select('kind').execute()).map(({ kind }) => kind)
const invitation = (id: string) =>
  db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a renewed link works, the old one leads to nothing and its waiting mail does not leave', async () => {
  const campaign = await makeLaunchedCampaign(db)
  const key = keyOf(campaign)
  const old = campaign.invitations[1]!.token
  expect(await renewInvitation(db, { ...key, email: 'new@bexley.example' })).toEqual({ ok: true })
  expect(await invitationByToken(db, { token: old, now })).toBeNull()
  const shown = await showInvitationLink(db, key)
  const token = shown.ok ? shown.link.split('/').at(-1)! : ''
  expect((await invitationByToken(db, { token, now }))?.id).toBe(key.invitationId)
  const [first, second] = await mailsOf(key.invitationId)
  expect(first).toMatchObject({ to_email: 'csr@bexley.example', status: 'gave_up', last_error: 'link replaced' })
  expect(second).toMatchObject({ to_email: 'new@bexley.example', status: 'waiting', language: 'en' })
  expect(second!.text_body).toContain(`/i/${token}`)
  expect(second!.text_body).not.toContain(old)
  expect(await invitation(key.invitationId)).toMatchObject({
    status: 'waiting',
    search: 'bexley hosting new@bexley.example',
  })
  expect((await mailsOf(campaign.invitations[0]!.id))[0]!.status).toBe('waiting')
  expect(await kinds()).toContain('invitation_renewed')
})

test.each([
  ['taken', 'rse@aubrac.example'],
  ['self', 'somebody@buyer-of-tests.example'],
])('an address that is %s is refused and changes nothing', async (reason, email) => {
  const campaign = await makeLaunchedCampaign(db)
  await db
    .updateTable('person')
    .set({ email: 'somebody@buyer-of-tests.example' })
    .where('id', '=', campaign.launcher.id)
    .execute()
  const before = await invitation(campaign.invitations[1]!.id)
  expect(await renewInvitation(db, { ...keyOf(campaign), email })).toEqual({ ok: false, reason })
  expect(await invitation(before.id)).toEqual(before)
  expect(await mailsOf(before.id)).toHaveLength(1)
})

test('neither a claimed invitation nor a closed campaign renews a link; another buyer finds nothing', async () => {
  const open = await openRequest(db)
  const email = 'x@elsewhere.example'
  expect(await renewInvitation(db, { ...keyOf(open, 0), email })).toEqual({ ok: false, reason: 'claimed' })
  const stranger = await makeBuyer(db)
  for (const act of [
    renewInvitation(db, { ...keyOf(open), organisationId: stranger.id, email }),
    withdrawInvitation(db, { ...keyOf(open), organisationId: stranger.id, reason: 'Erreur' }),
    renewInvitation(db, { ...keyOf(open), campaignId: randomId(), email }),
  ])
    expect(await act).toEqual({ ok: false, reason: 'missing' })
  const later = { ...keyOf(open), now: '2026-12-19T10:00:00.000Z' }
  expect(await renewInvitation(db, { ...later, email })).toEqual({ ok: false, reason: 'over' })
  expect(await withdrawInvitation(db, { ...later, reason: 'Erreur' })).toEqual({ ok: false, reason: 'over' })
})

test('a withdrawn supplier is told why in its language; its link leads to nothing and its draft stays', async () => {
  const open = await openRequest(db)
  await openResponse(db, open.key)
  await saveAnswers(db, {
    ...open.key,
    answers: [{ questionId: 'GOV-1', revision: 1, content: full('Une politique.') }],
  })
  const reason = 'Marché <clos> sans suite'
  await db.updateTable('person').set({ language: 'en' }).where('id', '=', open.owner.id).execute()
  expect(await withdrawInvitation(db, { ...keyOf(open, 0), reason })).toEqual({ ok: true })
  const told = (await mailsOf(open.invitationId)).find(({ kind }) => kind === 'withdrawal')!
  expect(told).toMatchObject({ to_email: open.owner.email, language: 'en', status: 'waiting' })
  expect(told.text_body).toContain(reason)
  expect(told.html_body).toContain('Marché &lt;clos&gt; sans suite')
  expect(await invitationByToken(db, { token: open.invitations[0]!.token, now })).toBeNull()
  expect(await db.selectFrom('answer').select('text').where('text', '!=', '').execute()).toEqual([
    { text: 'Une politique.' },
  ])
  const saved = await saveAnswers(db, {
    ...open.key,
    answers: [{ questionId: 'GOV-1', revision: 2, content: full('Trop tard.') }],
  })
  expect(saved.ok).toBe(false)
  const page = await invitationOfBuyer(db, keyOf(open, 0))
  expect(page).toMatchObject({ status: 'withdrawn', withdrawal: { reason, at: now } })
  expect(await withdrawInvitation(db, { ...keyOf(open, 0), reason })).toEqual({ ok: false, reason: 'withdrawn' })
  expect((await kinds()).filter((kind) => kind === 'invitation_withdrawn')).toHaveLength(1)
})

test.each(['submitted', 'declined'] as const)('a supplier that has %s is not taken out', async (status) => {
  const open = await openRequest(db)
  await db.updateTable('invitation').set({ status }).where('id', '=', open.invitationId).execute()
  expect(await withdrawInvitation(db, { ...keyOf(open, 0), reason: 'Erreur' })).toEqual({ ok: false, reason: status })
  expect(await invitation(open.invitationId)).toMatchObject({ status })
})
