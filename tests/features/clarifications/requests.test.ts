import { expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { complementPage } from '#app/features/clarifications/answering.server.ts'
import {
  keepComplement,
  submitComplement,
  tieComplement,
  untieComplement,
} from '#app/features/clarifications/answering-mutations.server.ts'
import { askClarification } from '#app/features/clarifications/asking-mutations.server.ts'
import { complementsOf } from '#app/features/clarifications/queries.server.ts'
import { withdrawClarification } from '#app/features/clarifications/withdrawing-mutations.server.ts'
import { treatmentModel } from '#app/features/equal-treatment/model.server.ts'
import { markingPage } from '#app/features/marking/marking-page.server.ts'
import { submittedFile } from '#app/features/marking/submitted-evidence.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { ask, clarificationReason, complement, complementKey, complete, dueAt } from '#tests/support/clarifications.ts'
import { answered, closedCampaign, pieceOfEvidence } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer, makeSupplier } from '#tests/support/factories.ts'
import { actsOn, type Campaign, keyOf } from '#tests/support/panel-acts.ts'

const compare = (a: string, b: string) => a.localeCompare(b, 'fr')
const promise = 'Nous allons écrire une charte pour toutes nos activités et tous nos sites.'
const both = { 'GOV-1': answered(promise), 'GOV-2': answered(promise) }
const scope = { scope: ['GOV-1', 'GOV-2'], supplierNames: ['Ardoise', 'Basalte'], suppliers: [both, both] }
const baseUrl = 'https://etalon.example'
const why = 'La réponse à une autre question le disait déjà.'

const askBoth = (db: Db, campaign: Campaign, given: { doubt: string | null; confirmed?: boolean }) => {
  const [first, second] = campaign.suppliers.map(({ invitationId }) => invitationId)
  return askClarification(db, {
    ...{ ...keyOf(campaign), actorId: campaign.buyer.id, baseUrl, newId: randomId, compare },
    ...{ reason: clarificationReason, dueAt, confirmed: given.confirmed ?? false },
    items: [
      { questionId: 'GOV-1', suppliers: [first!, second!], doubt: given.doubt },
      { questionId: 'GOV-2', suppliers: [first!], doubt: given.doubt },
    ],
  })
}

const withdraw = (db: Db, campaign: Campaign, clarificationId: string, more: object = {}) =>
  withdrawClarification(db, {
    ...{ ...keyOf(campaign), actorId: campaign.buyer.id, baseUrl, newId: randomId },
    ...{ clarificationId, reason: why, ...more },
  })

async function piece(db: Db, organisationId: string, personId: string, more: object = {}) {
  const id = randomId()
  const row = {
    ...{ id, organisation_id: organisationId, kind: 'file' as const, title: `Pièce ${id.slice(0, 4)}` },
    ...{ type: 'policy', url: null, file_name: 'charte.pdf', media_type: 'application/pdf', size: 3, sha256: 'ab' },
    ...{ issued_on: null, valid_until: null, perimeter: null, confidentiality: 'visible' as const },
    ...{ created_at: '2026-11-01T09:00:00.000Z', created_by: personId },
  }
  await db
    .insertInto('evidence')
    .values({ ...row, ...more } as never)
    .execute()
  return id
}

test('several questions make one request: one mail to each supplier, and the same doubt offered question by question', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, scope)
  expect(await askBoth(db, campaign, { doubt: 'promise' })).toEqual({
    ok: false,
    reason: 'left_out',
    left: [{ question: 'GOV-2', names: ['Basalte'] }],
  })
  expect(await db.selectFrom('clarification').select('id').execute()).toEqual([])
  expect(await askBoth(db, campaign, { doubt: 'promise', confirmed: true })).toMatchObject({ ok: true })
  const rows = await db.selectFrom('clarification').select(['request_id', 'batch_id', 'question_id']).execute()
  expect(rows).toHaveLength(3)
  expect([
    new Set(rows.map(({ request_id }) => request_id)).size,
    new Set(rows.map(({ batch_id }) => batch_id)).size,
  ]).toEqual([1, 2])
  const mails = await db.selectFrom('outbox').selectAll().where('kind', '=', 'clarification').execute()
  expect(mails).toHaveLength(2)
  const [first, second] = campaign.suppliers.map(
    ({ invitationId }) => mails.find((mail) => mail.invitation_id === invitationId)!,
  )
  expect(first!.text_body).toContain('GOV-1 et GOV-2')
  expect(first!.text_body).toMatch(new RegExp(`/requests/${campaign.suppliers[0]!.invitationId}\\n`))
  expect(second!.text_body).toContain('/clarifications/')
  // One of the questions is already under way: nothing of the other is asked either.
  const again = await askBoth(db, campaign, { doubt: null })
  expect(again).toEqual({ ok: false, reason: 'waiting', question: 'GOV-1' })
  expect(await db.selectFrom('clarification').select('id').execute()).toHaveLength(3)
})

test('what was not answered is withdrawn with a reason, and its draft stays its author’s', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, scope)
  await ask(db, campaign, [0, 1])
  const key = await complementKey(db, campaign)
  const draft = 'Zéphyr, un début de réponse.'
  await keepComplement(db, { ...key, text: draft })
  const stranger = await makeBuyer(db)
  expect(await withdraw(db, campaign, key.clarificationId, { organisationId: stranger.id })).toMatchObject({
    reason: 'not_found',
  })
  const twice = [withdraw(db, campaign, key.clarificationId), withdraw(db, campaign, key.clarificationId)]
  expect((await Promise.all(twice)).filter(({ ok }) => ok)).toHaveLength(1)
  const page = await complementPage(db, key)
  expect(page?.clarification).toMatchObject({ state: 'withdrawn', text: draft, withdrawn: { reason: why } })
  const written = { ...key, revision: 1, text: complement }
  expect(await submitComplement(db, written)).toEqual({ ok: false, reason: 'withdrawn' })
  expect(await keepComplement(db, written)).toEqual({ ok: false, reason: 'withdrawn' })
  const place = { ...keyOf(campaign), invitationId: key.invitationId, questionId: 'GOV-1' }
  expect(await complementsOf(db, place)).toMatchObject([{ state: 'withdrawn', text: null }])
  const events = await db.selectFrom('event').select('payload').where('kind', '=', 'clarification_withdrawn').execute()
  expect(events).toHaveLength(1)
  expect(JSON.stringify(events)).not.toMatch(/Zéphyr|autre question/)
  const mails = await db.selectFrom('outbox').selectAll().where('kind', '=', 'clarification_withdrawn').execute()
  expect(mails).toMatchObject([{ to_email: campaign.suppliers[0]!.respondent.email }])
  expect(JSON.stringify(mails)).not.toContain('Zéphyr')
  // The other supplier alone still has its chance, and the report says so.
  const model = await treatmentModel(db, { ...keyOf(campaign), runningToo: true, compare })
  expect(model?.rows.map(({ differences }) => differences.map(({ kind }) => kind))).toEqual([[], ['clarification']])
  // The same question may be asked again.
  expect(await ask(db, campaign, [0])).toMatchObject({ ok: true })
})

test('a submitted complement is not withdrawn, nor anything once the campaign is assessed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], suppliers: [{ 'GOV-1': both['GOV-1'] }] })
  await ask(db, campaign)
  const { clarificationId } = await complementKey(db, campaign)
  await complete(db, campaign)
  expect(await withdraw(db, campaign, clarificationId)).toEqual({ ok: false, reason: 'submitted' })
  await ask(db, campaign)
  const open = await db
    .selectFrom('clarification')
    .select('id')
    .where('submitted_at', 'is', null)
    .executeTakeFirstOrThrow()
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', 1)
    await lock(evaluator)
  }
  // Withdrawn, it no longer holds the assessment up; another cannot follow it there.
  const assessing = { ...keyOf(campaign), actorId: campaign.buyer.id }
  expect(await assessCampaign(db, assessing)).toEqual({ ok: false, reason: 'clarifying' })
  expect(await withdraw(db, campaign, open.id)).toEqual({ ok: true })
  await ask(db, campaign, [0], { dueAt: '2026-11-12T09:30:00.000Z' })
  const late = await db
    .selectFrom('clarification')
    .select('id')
    .where('submitted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  expect(await assessCampaign(db, { ...assessing, now: dueAt })).toEqual({ ok: true })
  expect(await withdraw(db, campaign, late.id, { now: dueAt })).toEqual({ ok: false, reason: 'over' })
})

test('pieces of one’s own library go with a complement, frozen apart from the answer; nobody else’s do', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, scope)
  await ask(db, campaign)
  const key = await complementKey(db, campaign)
  const own = campaign.suppliers[0]!
  const visible = await piece(db, own.organisation.id, own.respondent.id)
  const never = await piece(db, own.organisation.id, own.respondent.id, { confidentiality: 'never', title: 'Zéphyr' })
  const stranger = await makeSupplier(db)
  const foreign = await piece(db, stranger.id, own.respondent.id)
  const beside = campaign.suppliers[1]!
  const others = await piece(db, beside.organisation.id, beside.respondent.id)
  for (const evidenceId of [foreign, others, randomId()])
    expect(await tieComplement(db, { ...key, evidenceId, locator: '' })).toEqual({ ok: false, reason: 'evidence' })
  const intruder = { ...key, organisationId: beside.organisation.id, actorId: beside.respondent.id }
  expect(await tieComplement(db, { ...intruder, evidenceId: others, locator: '' })).toEqual({
    ok: false,
    reason: 'not_found',
  })
  for (const evidenceId of [visible, never])
    expect(await tieComplement(db, { ...key, evidenceId, locator: 'p. 2' })).toEqual({ ok: true })
  const file = { ...keyOf(campaign), invitationId: key.invitationId, actorId: campaign.buyer.id, seesAll: true }
  const asked = (evidenceId: string) => submittedFile(db, { ...file, evidenceId, pseudonym: (letters) => letters })
  expect(await asked(visible)).toBeNull()
  const { hash } = await db
    .selectFrom('submission')
    .select('hash')
    .where('invitation_id', '=', key.invitationId)
    .executeTakeFirstOrThrow()
  expect(await complete(db, campaign)).toEqual({ ok: true })
  const page = await complementPage(db, key)
  expect(page?.receipt?.content.evidence).toMatchObject([{ id: visible, locator: 'p. 2' }])
  expect(page?.response.hash).toBe(hash)
  expect(await tieComplement(db, { ...key, evidenceId: visible, locator: '' })).toEqual({
    ok: false,
    reason: 'submitted',
  })
  expect(await untieComplement(db, { ...key, evidenceId: visible })).toEqual({ ok: false, reason: 'submitted' })
  const place = {
    ...keyOf(campaign),
    actorId: campaign.panel[0]!.id,
    invitationId: key.invitationId,
    questionId: 'GOV-1',
  }
  const marking = await markingPage(db, { ...place, now: '2026-11-14T09:00:00.000Z' })
  expect(marking?.complements).toMatchObject([{ text: complement, evidence: [{ id: visible }] }])
  expect(JSON.stringify(marking)).not.toContain('Zéphyr')
  expect(await asked(visible)).toMatchObject({ ok: true, file: { sha256: 'ab', fileName: 'charte.pdf' } })
  expect(await asked(never)).toBeNull()
  expect(
    await submittedFile(db, { ...file, organisationId: stranger.id, evidenceId: visible, pseudonym: (one) => one }),
  ).toBeNull()
})

test('a piece that the response only named opens once a complement brought it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const named = { id: 'piece', kind: 'file' as const, url: null, sha256: 'ab', size: 3 }
  const evidence = [pieceOfEvidence({ ...named, confidentiality: 'on_request' })]
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1'],
    suppliers: [{ 'GOV-1': answered('Selon notre charte de 2024.', { evidence }) }],
  })
  await ask(db, campaign)
  const key = await complementKey(db, campaign)
  await piece(db, key.organisationId, key.actorId, { id: 'piece' })
  const file = { ...keyOf(campaign), invitationId: key.invitationId, actorId: campaign.buyer.id, seesAll: true }
  const asked = () => submittedFile(db, { ...file, evidenceId: 'piece', pseudonym: (letters) => letters })
  expect(await asked()).toMatchObject({ ok: false, fault: 'on_request' })
  await tieComplement(db, { ...key, evidenceId: 'piece', locator: '' })
  expect(await asked()).toMatchObject({ ok: false, fault: 'on_request' })
  await complete(db, campaign)
  expect(await asked()).toMatchObject({ ok: true, file: { fileName: 'charte.pdf' } })
})

test('a supplier reads its own doubt in the buyer’s words alone: no warning, no other supplier, no panel', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, scope)
  const { mark } = actsOn(db, campaign)
  await mark(0, 'GOV-1', 1, { justification: 'Alizé, notre doute entre nous.' })
  await ask(db, campaign, [0, 1], { doubt: 'promise' })
  const page = JSON.stringify(await complementPage(db, await complementKey(db, campaign)))
  expect(page).toContain(clarificationReason)
  for (const word of ['promise', 'Alizé', 'Basalte', ...campaign.panel.map(({ name }) => name)])
    expect(page).not.toContain(word)
})
