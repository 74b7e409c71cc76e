import { expect, test } from 'vitest'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { tooLate } from '#app/features/composer/refused.ts'
import { weightsPage } from '#app/features/composer/weights.server.ts'
import { draftWithPreset, draftWithWeights, typedTotal } from '#app/features/composer/weights-form.ts'
import { weightsLines } from '#app/features/composer/weights-lines.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { wordsFor } from '#app/http/parse-form.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { baseQuestionnaire, makeDraft, makePanel, readyDraft } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'

const base = baseQuestionnaire()
const criteria = base.criteria.map(({ id }) => id)
const t = dictionary('fr')
const draft = readyDraft({ purchasing: { id: 'a' }, it: { id: 'b' } } as never)

/** Ten weights as typed: 10 each but those given. */
function typed(given: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const id of criteria) form.set(`weight.${id}`, '10')
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  return form
}

const say = (key: string) => wordsFor(key, t.weights.errors).replaceAll(/\u202f|\u00a0/g, ' ')

test('weights with decimals that total 100 and minimums are kept; an emptied minimum goes', () => {
  const before = { ...draft, minimums: { SOC: 30 } }
  const form = typed({ 'weight.GOV': '12,5', 'weight.FOR': '7.5', 'minimum.GOV': '40', 'minimum.SOC': '' })
  const result = draftWithWeights(before, base, form)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  expect(result.draft.weights).toMatchObject({ GOV: 12.5, FOR: 7.5, MES: 10 })
  expect(result.draft.minimums).toEqual({ GOV: 40 })
  expect({ ...result.draft, weights: 0, minimums: 0 }).toEqual({ ...before, weights: 0, minimums: 0 })
})

test.each([
  [{ 'weight.GOV': '5,5' }, 'Les poids totalisent 95,5 : il manque 4,5 pour atteindre 100.'],
  [{ 'weight.GOV': '99' }, 'Les poids totalisent 189 : il y a 89 de trop.'],
])('%j does not total 100: the message names the total', (change, message) => {
  const result = draftWithWeights(draft, base, typed(change))
  if (result.ok) throw new Error('accepted')
  expect(result.faults.map(({ field, key }) => [field, say(key)])).toEqual([['weight.GOV', message]])
})

test('what is no number is refused by its own field, an emptied weight too', () => {
  const form = typed({ 'weight.GOV': '', 'weight.MES': '-5', 'minimum.SOC': '101' })
  expect(draftWithWeights(draft, base, form)).toEqual({
    ok: false,
    faults: [
      { field: 'weight.GOV', key: 'weight' },
      { field: 'weight.MES', key: 'weight' },
      { field: 'minimum.SOC', key: 'minimum' },
    ],
  })
  expect(typedTotal(['12,5', '', 'x', '7.25'])).toBe(19.75)
})

test('all the weight on a criterion that asks nothing is refused', () => {
  const only = Object.fromEntries(criteria.map((id) => [`weight.${id}`, id === 'SOC' ? '100' : '0']))
  const result = draftWithWeights({ ...draft, scope: ['GOV-1'] }, base, typed(only))
  expect(result).toEqual({ ok: false, faults: [{ field: 'weight.GOV', key: 'weights_nothing' }] })
})

test('a preset replaces the weights, and the questions only when that is asked', () => {
  const segment = supplements().segments[0]!
  const before = {
    ...draft,
    scope: ['GOV-1', 'SOC-1'],
    minimums: { GOV: 20 },
    questionWeights: { 'GOV-1': 2 as const },
  }
  const take = (fields: Record<string, string>) => draftWithPreset(before, base, supplements(), typed(fields))
  expect(take({ segment: segment.id, scope: 'keep' })).toEqual({
    ok: true,
    draft: { ...before, segment: segment.id, weights: segment.weights },
  })
  const narrowed = take({ segment: segment.id, scope: 'segment' })
  if (!narrowed.ok) throw new Error('refused')
  expect(new Set(narrowed.draft.scope)).toEqual(new Set(segment.keyQuestions))
  expect(narrowed.draft.questionWeights).toEqual({ 'GOV-1': 2 })
  const core = take({ segment: '', scope: 'core' })
  if (!core.ok) throw new Error('refused')
  expect([core.draft.segment, core.draft.scope.length, core.draft.weights.GOV]).toEqual([null, 10, 10])
})

test.each([
  [
    { segment: 'cantine', scope: 'all' },
    { field: 'segment', key: 'segment' },
  ],
  [
    { segment: '', scope: 'segment' },
    { field: 'scope', key: 'scope_segment' },
  ],
  [
    { segment: '', scope: '' },
    { field: 'scope', key: 'scope' },
  ],
])('the preset %j is refused by its field', (fields, fault) => {
  expect(draftWithPreset(draft, base, supplements(), typed(fields))).toEqual({ ok: false, faults: [fault] })
})

test('the page says what each criterion asks and what it counts for when one asks nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const scope = draft.scope.filter((id) => !id.startsWith('SOC') && id !== 'GOV-6')
  const campaignId = await makeDraft(db, panel, { scope, minimums: { GOV: 25 } })
  const key = { campaignId, organisationId: panel.buyer.id }
  const page = await weightsPage(db, key)
  expect(page?.rescaled).toBe(true)
  expect(page?.presetChanged).toBe(false)
  expect(page?.rows.find(({ id }) => id === 'SOC')).toMatchObject({ asked: 0, questions: 5, weight: 10, counted: 0 })
  expect(page?.rows[0]).toMatchObject({ id: 'GOV', asked: 5, questions: 6, weight: 10, minimum: 25 })
  expect(page?.rows[0]?.counted).toBeCloseTo(100 / 9)
  // On all criteria of an unsaid segment: neither the module's nor the cloud's.
  const left = page?.references.map(({ id }) => id)
  expect(left).toContain('rgesn-rgaa')
  expect(left).not.toContain('afnor-2314')
  expect(left).not.toContain('clausier-cloud')
  expect(page?.rows.reduce((sum, { counted }) => sum + counted, 0)).toBeCloseTo(100)
  expect(await weightsPage(db, { ...key, organisationId: (await makeBuyer(db)).id })).toBeNull()
})

test('a save against an older revision says the weights that stand now, and drops none', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const key = { campaignId: await makeDraft(db, panel), organisationId: panel.buyer.id }
  const page = await weightsPage(db, key)
  if (!page) throw new Error('no page')
  const theirs = draftWithWeights(
    page.draft,
    base,
    typed({ 'weight.GOV': '15', 'weight.FOR': '5', 'minimum.GOV': '30' }),
  )
  const mine = draftWithWeights(page.draft, base, typed({ 'weight.GOV': '5', 'weight.FOR': '15' }))
  if (!theirs.ok || !mine.ok) throw new Error('refused')
  await saveDraft(db, { ...key, revision: 1, draft: theirs.draft })
  const saved = await saveDraft(db, { ...key, revision: 1, draft: mine.draft })
  if (saved.ok || saved.reason !== 'stale') throw new Error('not stale')
  const words = { t, f: formats('fr'), lang: 'fr' as const }
  const lines = (one: typeof draft) => weightsLines(one, base, words)
  const refused = tooLate(saved, { typed: mine.draft, values: {}, lines, t })
  expect(refused.revision).toBe(2)
  expect(refused.standing).toEqual([
    { label: 'Gouvernance et stratégie', value: '15, minimum 30' },
    { label: 'Formation et compétences', value: '5' },
  ])
  expect((await draftOfBuyer(db, key))?.draft.weights.GOV).toBe(15)
})
