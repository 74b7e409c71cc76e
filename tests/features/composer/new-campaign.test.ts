import { expect, test } from 'vitest'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { campaignChoices, firstDraft } from '#app/features/composer/choices.server.ts'
import { newCampaignForm } from '#app/features/composer/forms.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { baseQuestionnaire, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'

const base = baseQuestionnaire()
const questionnaire = `${base.id}@${base.version}`
const words = dictionary('fr').composer.errors
const good = { name: ' Parc 2027 ', purpose: 'sourcing', questionnaire, segment: 'materiel', scope: 'segment' }

function typed(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return parseForm(form, newCampaignForm, words)
}

test('a segment gives its weights and its key questions, in questionnaire order', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const form = typed(good)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  const first = firstDraft(form.value)
  if (!first.ok) throw new Error(first.field)
  const key = { organisationId: panel.buyer.id, actorId: panel.launcher.id, now: madeAt, newId: randomId }
  const created = await createDraft(db, { ...key, draft: first.draft })
  if (!created.ok) throw new Error(created.reason)
  const stored = await draftOfBuyer(db, { campaignId: created.id, organisationId: panel.buyer.id })
  const segment = supplements().segments.find(({ id }) => id === 'materiel')!
  expect(stored).toMatchObject({
    status: 'draft',
    revision: 1,
    draft: { name: 'Parc 2027', segment: 'materiel', weights: segment.weights, questionnaire: { id: base.id } },
  })
  expect(new Set(stored?.draft.scope)).toEqual(new Set(segment.keyQuestions))
  const events = await db.selectFrom('event').select(['kind', 'actor_id']).execute()
  expect(events).toEqual([{ kind: 'campaign_created', actor_id: panel.launcher.id }])
})

test.each([
  [{ name: '   ' }, 'name', words.title],
  [{ name: 'x'.repeat(121) }, 'name', words.title_long],
  [{ purpose: 'gift' }, 'purpose', words.purpose],
  [{ questionnaire: '' }, 'questionnaire', words.questionnaire],
  [{ scope: 'some' }, 'scope', words.scope],
  [{ segment: '' }, 'scope', words.scope_segment],
])('%j is refused beside its field, and what was typed comes back', (change, field, message) => {
  const form = typed({ ...good, ...change })
  if (form.ok) throw new Error('accepted')
  expect(form.errors).toEqual({ [field]: message })
  expect(form.values).toEqual({ ...good, ...change })
})

test('a version or a segment that is not published is refused by its field', () => {
  const given = { name: 'A', purpose: 'sourcing' as const, questionnaire, scope: 'all' as const }
  expect(firstDraft({ ...given, questionnaire: `${base.id}@9.9.9` })).toEqual({ ok: false, field: 'questionnaire' })
  expect(firstDraft({ ...given, questionnaire: 'ia-responsable@1.0.0' })).toEqual({ ok: false, field: 'questionnaire' })
  expect(firstDraft({ ...given, segment: 'cantine' })).toEqual({ ok: false, field: 'segment' })
})

test('a tender is refused to an organisation under the procurement code, and nothing is written', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db, { under_procurement_code: 1 })
  const first = firstDraft({ name: 'AO', purpose: 'tender', questionnaire, scope: 'core' })
  if (!first.ok) throw new Error(first.field)
  const key = { organisationId: panel.buyer.id, actorId: panel.launcher.id, now: madeAt, newId: randomId }
  expect(await createDraft(db, { ...key, draft: first.draft })).toEqual({ ok: false, reason: 'tender_public' })
  expect(await db.selectFrom('campaign').select('id').execute()).toEqual([])
  expect(await db.selectFrom('event').select('kind').execute()).toEqual([])
  expect((await campaignChoices(db, panel.buyer.id)).underProcurementCode).toBe(true)
  expect((await campaignChoices(db, (await makeBuyer(db)).id)).underProcurementCode).toBe(false)
})

test('weights are shown to suppliers by default for a tender only', () => {
  const shown = (purpose: 'tender' | 'sourcing' | 'csrd') => {
    const first = firstDraft({ name: 'A', purpose, questionnaire, scope: 'all' })
    return first.ok && first.draft.weightsVisible
  }
  expect([shown('tender'), shown('sourcing'), shown('csrd')]).toEqual([true, false, false])
})
