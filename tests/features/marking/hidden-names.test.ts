import { expect, test } from 'vitest'
import { consensusBoard } from '#app/features/assessment/consensus-board.server.ts'
import { criterionPage, markingPage } from '#app/features/marking/marking-page.server.ts'
import { submittedFile } from '#app/features/marking/submitted-evidence.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { submittedPdf } from '#tests/support/evidence-files.ts'
import { actsOn, keyOf } from '#tests/support/panel-acts.ts'

const view = { show: 'waiting' as const, search: '', criterion: '', page: 1 }
const names = ['Zinc', 'Ardoise', 'Mica']
const isNamed = (shown: unknown) => names.some((name) => JSON.stringify(shown).includes(name))

test('hidden names stand under stable letters on every page of an evaluator, and as they are on the buyer’s', async () => {
  await using database = await testDatabase()
  const { db } = database
  const file = submittedPdf({ confidentiality: 'on_request' })
  const answers = { 'GOV-1': answered('Une charte de 2024.', { evidence: [file] }), 'MES-1': answered('Une mesure.') }
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'MES-1'],
    namesHidden: true,
    supplierNames: names,
    suppliers: [answers, answers, answers],
  })
  const key = { ...keyOf(campaign), actorId: campaign.panel[0]!.id, page: 1, seesAll: false }
  const letters = async (criterionId: string) =>
    (await criterionPage(db, { ...key, criterionId }))?.rows.map(({ id, name }) => [id, name])
  const gov = await letters('GOV')
  expect(gov?.map(([, name]) => name)).toEqual(['Fournisseur A', 'Fournisseur B', 'Fournisseur C'])
  expect(await letters('MES')).toEqual(gov)
  for (const { invitationId } of campaign.suppliers) {
    const place = { ...key, invitationId, questionId: 'GOV-1' }
    expect(isNamed(await markingPage(db, place))).toBe(false)
    expect(isNamed(await submittedFile(db, { ...place, evidenceId: file.id }))).toBe(false)
  }
  expect(isNamed(await consensusBoard(db, key, view))).toBe(false)
  expect(isNamed(await consensusBoard(db, { ...key, actorId: campaign.buyer.id, seesAll: true }, view))).toBe(true)
})

test('a name comes with the last reveal of what the evaluator marks, not with the first', async () => {
  await using database = await testDatabase()
  const { db } = database
  const answers = { 'GOV-1': answered('Une charte de 2024.'), 'MES-1': answered('Une mesure.') }
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'MES-1'],
    namesHidden: true,
    supplierNames: names.slice(0, 1),
    suppliers: [answers],
  })
  const key = { ...keyOf(campaign), actorId: campaign.panel[0]!.id, page: 1 }
  const shown = async () => (await criterionPage(db, { ...key, criterionId: 'GOV' }))?.rows[0]?.name
  const { mark, lock } = actsOn(db, campaign)
  for (const question of ['GOV-1', 'MES-1']) {
    expect(await shown()).toBe('Fournisseur A')
    for (const evaluator of [0, 1]) {
      await mark(evaluator, question, 1)
      await lock(evaluator, question.slice(0, 3))
    }
  }
  expect(await shown()).toBe('Zinc')
})

test('names are shown when the launch does not hide them', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { supplierNames: ['Zinc'] })
  const key = { ...keyOf(campaign), actorId: campaign.panel[0]!.id, page: 1, criterionId: 'GOV' }
  expect((await criterionPage(db, key))?.rows[0]?.name).toBe('Zinc')
})
