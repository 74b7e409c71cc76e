import { expect, test } from 'vitest'
import { wishOf } from '#app/features/amendments/forms.ts'
import { amendmentPage } from '#app/features/amendments/page.server.ts'
import { amendmentList, amendmentsForSupplier } from '#app/features/amendments/queries.server.ts'
import { currentLaunch } from '#app/features/campaigns/launched.server.ts'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { amend } from '#tests/support/amending.ts'
import { apartSettings, ownNote, ownQuestions } from '#tests/support/apart.ts'
import { apartRequest } from '#tests/support/apart-request.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerAll, submit, whileOpen } from '#tests/support/open-request.ts'

const reworded = { ...ownQuestions[0]!, text: { fr: 'Qui répond de la paie à Brest ?', en: null } }

test('an amendment rewords an own question for all, keeps its note, and the chain holds', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await apartRequest(db)
  const by = {
    campaignId: request.campaignId,
    organisationId: request.buyer.id,
    actorId: request.launcher.id,
    now: whileOpen,
  }
  expect(await amend(db, by, { own: [reworded] })).toMatchObject({ ok: true, version: 2 })
  const list = await amendmentList(db, { ...by, runningToo: true })
  expect(list?.fault).toBeNull()
  expect(list?.versions[0]?.changes).toEqual([
    { kind: 'question_removed', question: 'OWN-2' },
    { kind: 'question_reworded', question: 'OWN-1' },
  ])
  const launch = await currentLaunch(db, request.campaignId)
  expect(launch?.settings).toMatchObject({ modules: apartSettings().modules, own: [reworded] })
  expect(launch?.settings.evaluatorNotes['OWN-1']).toBe(ownNote)
  const page = await criterionPage(db, { ...request.key, criterionId: 'OWN' })
  expect(page?.questions.map(({ question }) => question.fr)).toEqual(['Qui répond de la paie à Brest ?'])
  const told = await amendmentsForSupplier(db, request.campaignId)
  expect(told.amendments[0]?.changes).toHaveLength(2)
  expect(JSON.stringify(told)).not.toContain(ownNote)
})

test('once a response is submitted own questions are locked with the rest of the scope', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await apartRequest(db)
  const { modules } = apartSettings()
  await answerAll(db, request, ['GOV-1', 'GOV-2', ...(modules?.[0]?.scope ?? []), 'OWN-1', 'OWN-2'])
  expect((await submit(db, request)).ok).toBe(true)
  const by = {
    campaignId: request.campaignId,
    organisationId: request.buyer.id,
    actorId: request.launcher.id,
    now: whileOpen,
  }
  expect(await amend(db, by, { own: [reworded] })).toMatchObject({ ok: false, faults: [{ code: 'scope_locked' }] })
  expect(await amend(db, by, { debriefingOn: '2027-03-01' })).toMatchObject({ ok: true })
})

test('the form gives back own questions as they stand, and leaves them alone when it did not show them', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await apartRequest(db)
  const page = await amendmentPage(db, {
    campaignId: request.campaignId,
    organisationId: request.buyer.id,
    now: whileOpen,
  })
  expect(page?.own).toEqual(ownQuestions)
  const { settings } = page!
  const { deadline } = page!
  const typed = {
    version: 1,
    purpose: settings.purpose,
    deadlineDay: deadline.day,
    deadlineTime: deadline.time,
    weightsVisible: undefined,
    reason: 'Une question était mal comprise par plusieurs.',
  }
  const form = new FormData()
  expect(wishOf(typed, form, settings)).toMatchObject({
    ok: true,
    wish: expect.not.objectContaining({ own: expect.anything() }),
  })
  form.set('ownShown', 'yes')
  form.set('own.fr.OWN-1', reworded.text.fr)
  form.set('own.en.OWN-4', 'And tomorrow?')
  expect(wishOf(typed, form, settings)).toMatchObject({
    ok: true,
    wish: { own: [reworded, { id: 'OWN-4', text: { fr: null, en: 'And tomorrow?' } }] },
  })
  form.set('own.fr.OWN-5', 'x'.repeat(1001))
  expect(wishOf(typed, form, settings)).toEqual({ ok: false, errors: { 'own.fr.OWN-5': 'own_long' } })
})
