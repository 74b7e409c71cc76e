import { expect, test } from 'vitest'
import { checkClarification } from '#app/domain/assessment/clarification.ts'
import { complementPage, requestClarifications } from '#app/features/clarifications/answering.server.ts'
import { keepComplement, submitComplement } from '#app/features/clarifications/answering-mutations.server.ts'
import { askPage, clarificationsPage } from '#app/features/clarifications/asking.server.ts'
import { treatmentModel } from '#app/features/equal-treatment/model.server.ts'
import { ask, clarificationReason, complement, complementKey, complete, dueAt } from '#tests/support/clarifications.ts'
import { answered, closedCampaign, deadline, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { keyOf } from '#tests/support/panel-acts.ts'

const compare = (a: string, b: string) => a.localeCompare(b, 'fr')
const promise = { 'GOV-1': answered('Nous allons écrire une charte pour toutes nos activités et tous nos sites.') }
const fact = { 'GOV-1': answered('Notre charte, signée le 3 mars 2024, couvre 80 % de nos activités et trois sites.') }

test('one request asks several suppliers at once: an event, a mail and a place for each', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], suppliers: [promise, promise, fact] })
  expect(await ask(db, campaign, [0, 1], { doubt: 'promise' })).toMatchObject({ ok: true })
  const rows = await db.selectFrom('clarification').select(['batch_id', 'reason', 'due_at']).execute()
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map(({ batch_id }) => batch_id)).size).toBe(1)
  const mails = await db
    .selectFrom('outbox')
    .select(['to_email', 'text_body'])
    .where('kind', '=', 'clarification')
    .execute()
  expect(mails.map(({ to_email }) => to_email).sort()).toEqual(
    campaign.suppliers
      .slice(0, 2)
      .map(({ respondent }) => respondent.email)
      .sort(),
  )
  expect(mails.every(({ text_body }) => text_body.includes(clarificationReason))).toBe(true)
  const events = await db.selectFrom('event').select('payload').where('kind', '=', 'clarification_asked').execute()
  expect(events).toHaveLength(2)
  expect(JSON.stringify(events)).not.toContain('Brest')
})

test('whoever has the same doubt is asked too, or left aside knowingly', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1'],
    supplierNames: ['Ardoise', 'Basalte', 'Craie'],
    suppliers: [promise, promise, fact],
  })
  const page = await askPage(db, { ...keyOf(campaign), questionIds: ['GOV-1'], compare })
  expect(page?.questions[0]?.suppliers.map(({ name, warnings }) => [name, warnings.includes('promise')])).toEqual([
    ['Ardoise', true],
    ['Basalte', true],
    ['Craie', false],
  ])
  expect(await ask(db, campaign, [0], { doubt: 'promise' })).toEqual({
    ok: false,
    reason: 'left_out',
    left: [{ question: 'GOV-1', names: ['Basalte'] }],
  })
  expect(await db.selectFrom('clarification').selectAll().execute()).toEqual([])
  expect(await ask(db, campaign, [0], { doubt: 'promise', confirmed: true })).toMatchObject({ ok: true })

  const model = await treatmentModel(db, { ...keyOf(campaign), runningToo: true, compare })
  expect(model?.rows.map(({ differences }) => differences.filter(({ kind }) => kind === 'clarification'))).toEqual([
    [{ kind: 'clarification', question: 'GOV-1', deadline: dueAt, asked: 1, submitted: 3 }],
    [],
    [],
  ])
})

test('only between the close and the assessment, of suppliers that answered, once at a time, for the future', async () => {
  await using database = await testDatabase()
  const { db } = database
  const nothing = { 'GOV-1': notApplicable('Aucun site exploité en propre.') }
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], suppliers: [fact, nothing] })
  const other = await closedCampaign(db, { scope: ['GOV-1'] })
  const before = new Date(Date.parse(deadline) - 1).toISOString()
  expect(await ask(db, campaign, [0], { now: before })).toEqual({ ok: false, reason: 'not_found' })
  expect(await ask(db, campaign, [0], { organisationId: other.organisation.id })).toEqual({
    ok: false,
    reason: 'not_found',
  })
  expect(await ask(db, campaign, [0], { questionId: 'GOV-9' })).toEqual({ ok: false, reason: 'not_found' })
  expect(await ask(db, campaign, [0, 1])).toEqual({ ok: false, reason: 'suppliers', question: 'GOV-1' })
  expect(await ask(db, campaign, [0], { suppliers: [other.suppliers[0]!.invitationId] })).toEqual({
    ok: false,
    reason: 'suppliers',
    question: 'GOV-1',
  })
  expect(await ask(db, campaign, [0], { dueAt: campaign.now })).toEqual({ ok: false, reason: 'past' })
  const both = await Promise.all([ask(db, campaign), ask(db, campaign)])
  expect(both.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual(['ok', 'waiting'])
  await db.updateTable('campaign').set({ status: 'assessed' }).where('id', '=', campaign.campaignId).execute()
  expect(await ask(db, campaign)).toEqual({ ok: false, reason: 'over' })
})

test('a draft is the supplier’s alone; what is submitted is frozen, once, with a receipt that checks', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], suppliers: [fact, fact] })
  await ask(db, campaign)
  const key = await complementKey(db, campaign)
  const draft = 'Zéphyr, brouillon que personne ne lit.'
  expect(await keepComplement(db, { ...key, text: draft })).toEqual({ ok: true })
  expect(JSON.stringify(await clarificationsPage(db, keyOf(campaign)))).not.toContain('Zéphyr')
  expect(await keepComplement(db, { ...key, text: 'Autre.' })).toEqual({
    ok: false,
    reason: 'conflict',
    saved: { text: draft, revision: 1 },
  })
  expect(await submitComplement(db, { ...key, revision: 1, text: 'Court.' })).toEqual({ ok: false, reason: 'text' })
  const submitted = await Promise.all([
    submitComplement(db, { ...key, revision: 1, text: complement }),
    submitComplement(db, { ...key, revision: 1, text: `${complement} Bis.` }),
  ])
  expect(submitted.filter(({ ok }) => ok)).toHaveLength(1)
  const logged = await db.selectFrom('event').select('position').where('kind', '=', 'clarification_submitted').execute()
  expect(logged).toHaveLength(1)
  const page = await complementPage(db, key)
  expect(page?.clarification.state).toBe('submitted')
  expect(page?.original.text).toBe(fact['GOV-1'].text)
  expect(checkClarification(page?.receipt)).toMatchObject({ ok: true })
  expect(await keepComplement(db, { ...key, revision: 2, text: 'Trop tard.' })).toEqual({
    ok: false,
    reason: 'submitted',
  })
  expect((await clarificationsPage(db, keyOf(campaign)))?.asked[0]?.text).toBe(page?.receipt?.content.text)
})

test('nothing is taken at the date or after the assessment, from another supplier or of another request', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], suppliers: [fact, fact] })
  await ask(db, campaign)
  const key = await complementKey(db, campaign)
  const { organisation, respondent, invitationId } = campaign.suppliers[1]!
  const stranger = { ...key, organisationId: organisation.id, actorId: respondent.id, text: complement }
  expect(await complementPage(db, stranger)).toBeNull()
  expect(await submitComplement(db, stranger)).toEqual({ ok: false, reason: 'not_found' })
  expect(await submitComplement(db, { ...stranger, invitationId })).toEqual({ ok: false, reason: 'not_found' })
  expect(await requestClarifications(db, { invitationId, now: key.now })).toEqual([])
  expect(await submitComplement(db, { ...key, text: complement, now: dueAt })).toEqual({ ok: false, reason: 'over' })
  await db.updateTable('campaign').set({ status: 'assessed' }).where('id', '=', campaign.campaignId).execute()
  expect(await complete(db, campaign)).toEqual({ ok: false, reason: 'over' })
  expect(await db.selectFrom('event').selectAll().where('kind', '=', 'clarification_submitted').execute()).toEqual([])
})
