import { expect, test } from 'vitest'
import { questionnaireSchema } from '#app/domain/questionnaire/questionnaire.ts'
import { versionChangesFaults } from '#app/domain/questionnaire/version-changes.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { base100 } from '#tests/support/new-version.ts'
import { finished, newCriterion, newQuestion, nextDay, VersionSheets } from '#tests/support/version-sheets.ts'

const changed = ({ changes }: ReturnType<typeof finished>) => changes.questions.filter((one) => one.relation !== 'same')

test('the sheets of the shipped version give it back, word for word, with its presets', () => {
  const { draft, changes, segments, lines } = finished(new VersionSheets())
  expect(lines).toEqual([])
  expect(draft).toEqual({ ...base100, version: '1.1.0', publishedOn: nextDay })
  expect(changes).toMatchObject({ id: base100.id, version: '1.1.0', from: '1.0.0', removed: [] })
  expect(changes.questions).toHaveLength(47)
  expect(changes.questions.every(({ relation }) => relation === 'same')).toBe(true)
  expect(segments).toEqual(supplements().segments)
})

test('what the rows do not say of the version before follows from their ids, wordings and sources', () => {
  const sheets = new VersionSheets()
    .set('questions', 'GOV-1', { 'question.fr': 'Autrement ?' })
    .set('questions', 'INT-2', { from: 'int-2; INT-3' })
    .remove('questions', 'id', 'INT-3')
    .remove('questions', 'id', 'EQP-4')
    .add('questions', { ...newQuestion, criterion: 'SRV', from: 'SRV-6' })
    .add('questions', { ...newQuestion, criterion: 'Impacts sociétaux', 'question.fr': 'Et ceci ?' })
  for (const id of ['INT-3', 'EQP-4'])
    for (const name of ['evidence', 'references']) sheets.remove(name, 'question', id)
  for (const segment of sheets.sheet('segments').rows.slice(1))
    for (const heading of ['keyQuestions', 'lowPriorityQuestions']) segment[sheets.columnOf('segments', heading)] = ''
  const read = finished(sheets)
  expect(changed(read)).toEqual([
    { id: 'GOV-1', relation: 'reworded', from: ['GOV-1'] },
    { id: 'INT-2', relation: 'merged', from: ['INT-2', 'INT-3'] },
    { id: 'SRV-6', relation: 'split', from: ['SRV-6'] },
    { id: 'SRV-7', relation: 'split', from: ['SRV-6'] },
    { id: 'SOC-6', relation: 'new', from: [] },
  ])
  expect(read.changes.removed).toEqual(['EQP-4'])
  expect(questionnaireSchema.safeParse(read.draft).success).toBe(true)
  expect(versionChangesFaults(read.changes, base100, questionnaireSchema.parse(read.draft))).toEqual([])
  expect(read.lines).toEqual([
    'note: sheet questions, row 47, column B (id): new id SRV-7',
    'note: sheet questions, row 47, column B (id): SRV-7 expects no evidence',
    'note: sheet questions, row 48, column B (id): new id SOC-6',
    'note: sheet questions, row 48, column B (id): SOC-6 expects no evidence',
  ])
})

test('new questions, criteria and what belongs to them need no id: words in either language name them', () => {
  const sheets = new VersionSheets()
    .add('criteria', { ...newCriterion, 'name.fr': 'Équité numérique', 'name.en': 'Digital equity' })
    .add('questions', { ...newQuestion, criterion: 'digital EQUITY' })
    .add('evidence', {
      question: 'Et cela ?',
      type: 'Policy or procedure',
      'label.fr': 'Politique',
      'label.en': 'Policy',
    })
    .add('references', { question: 'And that?', 'name.fr': 'Norme', 'name.en': 'Standard' })
  const { draft, lines } = finished(sheets)
  // « EQU » is free, though « EQP » is not; the presets have no weight for it yet.
  const criterion = draft.criteria.at(-1)
  expect(criterion).toMatchObject({ id: 'EQU', order: 11, name: { en: 'Digital equity' } })
  expect(criterion?.questions).toMatchObject([
    {
      id: 'EQU-1',
      order: 1,
      part: 'technique',
      evidence: [{ type: 'policy', label: { fr: 'Politique', en: 'Policy' } }],
      evaluatorOnly: { maturityDimensions: ['budget', 'strategie'], references: [{ fr: 'Norme', en: 'Standard' }] },
    },
  ])
  expect(lines.slice(0, 2)).toEqual([
    'note: sheet criteria, row 12, column A (id): new id EQU',
    'note: sheet questions, row 49, column B (id): new id EQU-1',
  ])
  expect(lines[2]).toBe('sheet segments, row 2, column weight.*: missing weight of EQU')
  expect(lines).toHaveLength(2 + supplements().segments.length)
})

test('a number that a removed question had is never given again', () => {
  const sheets = new VersionSheets()
    .remove('questions', 'id', 'SOC-5')
    .add('questions', { ...newQuestion, criterion: 'SOC' })
  expect(finished(sheets).draft.criteria.at(-1)?.questions.at(-1)?.id).toBe('SOC-6')
})

test('the first version of another referential follows none', () => {
  const sheets = new VersionSheets('1.0.0').without('segments')
  sheets.set('questionnaire', base100.id, { id: 'autre-referentiel', kind: 'MODULE', url: '' })
  const others: Record<string, string> = {}
  for (const name of ['criteria', 'questions', 'evidence', 'references'])
    for (const row of sheets.sheet(name).rows.slice(1))
      for (const [at, text] of row.entries())
        if (/^[A-Z]{3}(-\d+)?$/.test(text)) {
          others[text] = text.replace(/^.../, (id) => `${id}X`)
          row[at] = others[text]
        }
  const { draft, changes, lines } = finished(sheets)
  expect(lines).toEqual([])
  expect(changes).toBeNull()
  expect(draft).toMatchObject({ id: 'autre-referentiel', kind: 'module', provenance: { url: null } })
  sheets.set('questions', 'GOVX-1', { from: 'GOV-1' })
  expect(finished(sheets).lines).toEqual([
    'note: sheet questions, row 2, column R (from): no version before is published here: the cell is not read',
  ])
})
