import { expect, test } from 'vitest'
import { apartPage } from '#app/features/composer/apart.server.ts'
import { draftWithApart, ownAt, ownField } from '#app/features/composer/apart-form.ts'
import { apartLines } from '#app/features/composer/apart-lines.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { aiModule, ownNote, ownQuestions } from '#tests/support/apart.ts'
import { makeDraft, makePanel, readyDraft } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'

const offered = ['ia-responsable@1.0.0']
const panel = { buyer: {}, launcher: {}, purchasing: { id: 'p' }, it: { id: 'i' } } as never

const formOf = (fields: Record<string, string>, modules: string[] = []) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const module of modules) form.append('modules', module)
  return form
}

test('what is ticked and written becomes modules and questions; an emptied place closes up with its note', () => {
  const draft = readyDraft(panel, { evaluatorNotes: { 'GOV-1': 'siège' } })
  const typed = draftWithApart(
    draft,
    { offered },
    formOf(
      {
        [ownField(2, 'textFr')]: '  Qui répond de nos données à Brest ? ',
        [ownField(2, 'textEn')]: 'Who answers for our data in Brest?',
        [ownField(2, 'whyFr')]: 'Notre site de Brest héberge la paie.',
        [ownField(2, 'note')]: ownNote,
        [ownField(5, 'textEn')]: 'Which of your teams would work on our site?',
      },
      offered,
    ),
  )
  expect(typed).toEqual({
    ok: true,
    draft: {
      ...draft,
      modules: [aiModule],
      own: ownQuestions,
      evaluatorNotes: { 'GOV-1': 'siège', 'OWN-1': ownNote },
    },
  })
})

test('emptying everything leaves nothing behind, not even the notes', () => {
  const draft = readyDraft(panel, {
    modules: [aiModule],
    own: ownQuestions,
    evaluatorNotes: { 'OWN-1': ownNote, 'GOV-1': 'siège' },
  })
  expect(draftWithApart(draft, { offered }, formOf({}))).toEqual({
    ok: true,
    draft: { ...draft, modules: [], own: [], evaluatorNotes: { 'GOV-1': 'siège' } },
  })
})

test('a note without its question, a text too long and a module that is not offered are each said beside their field', () => {
  const typed = draftWithApart(
    readyDraft(panel),
    { offered },
    formOf(
      {
        [ownField(1, 'note')]: 'à quoi ?',
        [ownField(2, 'textFr')]: 'x'.repeat(1001),
        [ownField(3, 'textFr')]: 'Qui ?',
        [ownField(3, 'note')]: 'x'.repeat(2001),
      },
      ['inr-parties-prenantes@1.0.0'],
    ),
  )
  expect(typed).toEqual({
    ok: false,
    faults: [
      { field: 'modules', key: 'module' },
      { field: 'textFr.1', key: 'own_text' },
      { field: 'textFr.2', key: 'own_long' },
      { field: 'note.3', key: 'note' },
    ],
  })
})

test('the page shows what the draft holds to its own buyer, and is nothing to another', async () => {
  await using database = await testDatabase()
  const { db } = database
  const made = await makePanel(db)
  const campaignId = await makeDraft(db, made, {
    modules: [aiModule],
    own: ownQuestions,
    evaluatorNotes: { 'OWN-1': ownNote },
  })
  const page = await apartPage(db, { campaignId, organisationId: made.buyer.id })
  expect(page).toMatchObject({ chosen: offered, modules: [{ ref: offered[0], questions: 8 }] })
  expect(ownAt(page!.draft, 1)).toMatchObject({ textFr: ownQuestions[0]?.text.fr, note: ownNote })
  expect(ownAt(page!.draft, 3)).toEqual({ textFr: '', textEn: '', whyFr: '', whyEn: '', note: '' })
  const lines = apartLines(page!.draft, dictionary('fr'))
  expect(lines.map(({ value }) => value).slice(0, 4)).toEqual([
    'ia-responsable 1.0.0',
    expect.stringContaining(ownNote),
    'Which of your teams would work on our site?',
    'aucun',
  ])
  const stranger = await makeBuyer(db)
  expect(await apartPage(db, { campaignId, organisationId: stranger.id })).toBeNull()
})
