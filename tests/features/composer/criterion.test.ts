import { expect, test } from 'vitest'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { criterionPage } from '#app/features/composer/criterion.server.ts'
import { draftWithQuestions } from '#app/features/composer/criterion-form.ts'
import { questionLines } from '#app/features/composer/weights-lines.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { baseQuestionnaire, makeDraft, makePanel, readyDraft } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'

const all = questionIds(baseQuestionnaire())
const eco = ['ECO-1', 'ECO-2', 'ECO-3']
const draft = readyDraft({ purchasing: { id: 'a' }, it: { id: 'b' } } as never)

function typed(choices: string[], notes: string[] = []): FormData {
  const form = new FormData()
  for (const [index, id] of eco.entries()) {
    form.set(`choice.${id}`, choices[index] ?? '')
    form.set(`note.${id}`, notes[index] ?? '')
  }
  return form
}

test('places and notes go to the questions of the form alone, the scope keeps the order of the questionnaire', () => {
  const before = {
    ...draft,
    scope: all.filter((id) => id !== 'ECO-2'),
    evaluatorNotes: { 'ECO-1': 'ancienne', 'GOV-1': 'x' },
  }
  const result = draftWithQuestions(before, eco, all, typed(['two', 'zero', 'out'], ['', ' Voir la filiale. ', '']))
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  expect(result.draft.scope).toEqual(all.filter((id) => id !== 'ECO-3'))
  expect(result.draft.questionWeights).toEqual({ ...before.questionWeights, 'ECO-1': 2, 'ECO-2': 0 })
  expect(result.draft.evaluatorNotes).toEqual({ 'GOV-1': 'x', 'ECO-2': 'Voir la filiale.' })
})

test('a question without a place, an unknown place and a note that is too long are refused by their fields', () => {
  const form = typed(['', 'three', 'one'], ['', '', 'x'.repeat(2001)])
  expect(draftWithQuestions(draft, eco, all, form)).toEqual({
    ok: false,
    faults: [
      { field: 'choice.ECO-1', key: 'choice' },
      { field: 'choice.ECO-2', key: 'choice' },
      { field: 'note.ECO-3', key: 'note' },
    ],
  })
})

test('the page shows what was saved, the segment’s emphasis and the criterion that follows', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const segment = supplements().segments[0]!
  const campaignId = await makeDraft(db, panel, { segment: segment.id })
  const key = { campaignId, organisationId: panel.buyer.id, criterionId: 'ECO' }
  const page = await criterionPage(db, key)
  if (!page) throw new Error('no page')
  expect(page.next?.id).toBe('SRV')
  expect(page.questions.map(({ choice }) => choice)).toEqual(['one', 'one', 'one'])
  const emphasis = (id: string) =>
    segment.keyQuestions.includes(id) ? 'key' : segment.lowPriorityQuestions.includes(id) ? 'low' : null
  expect(page.questions.map(({ emphasis }) => emphasis)).toEqual(eco.map(emphasis))
  const result = draftWithQuestions(page.draft, eco, all, typed(['out', 'out', 'out'], ['note', '', '']))
  if (!result.ok) throw new Error('refused')
  await saveDraft(db, { ...key, revision: 1, draft: result.draft })
  const after = await criterionPage(db, key)
  expect(after).toMatchObject({ revision: 2, asked: false })
  expect(after?.questions.map(({ choice, note }) => [choice, note])).toEqual([
    ['out', 'note'],
    ['out', ''],
    ['out', ''],
  ])
  expect((await criterionPage(db, { ...key, criterionId: 'SOC' }))?.next).toBeNull()
})

test('another organisation, or a criterion that does not exist, finds nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const key = { campaignId: await makeDraft(db, panel), organisationId: panel.buyer.id, criterionId: 'ECO' }
  expect(await criterionPage(db, { ...key, organisationId: (await makeBuyer(db)).id })).toBeNull()
  expect(await criterionPage(db, { ...key, criterionId: 'IA' })).toBeNull()
  expect((await criterionPage(db, key))?.criterion.id).toBe('ECO')
})

test('a place and its note are said in words, so that two versions can be compared', () => {
  const given = {
    ...draft,
    scope: ['ECO-1', 'ECO-2'],
    questionWeights: { 'ECO-2': 2 as const },
    evaluatorNotes: { 'ECO-2': 'ici' },
  }
  const { choices } = dictionary('en').weights
  expect(
    questionLines(
      given,
      eco.map((id) => ({ id })),
      dictionary('en'),
    ),
  ).toEqual([
    { label: 'ECO-1', value: choices.one },
    { label: 'ECO-2', value: `${choices.two}; note: ici` },
    { label: 'ECO-3', value: choices.out },
  ])
})
