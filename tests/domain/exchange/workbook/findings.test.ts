import { expect, test } from 'vitest'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { base100 } from '#tests/support/new-version.ts'
import { imported, newCriterion, newQuestion, VersionSheets } from '#tests/support/version-sheets.ts'

test.each<[string, (sheets: VersionSheets) => void, string[]]>([
  [
    'a missing translation',
    (sheets) => sheets.set('questions', 'GOV-2', { 'rationale.en': ' ' }),
    ['sheet questions, row 3, column G (rationale.en): missing translation (en)'],
  ],
  [
    'a missing rubric level',
    (sheets) => sheets.set('questions', 'GOV-2', { 'level2.fr': '', 'level2.en': '' }),
    ['sheet questions, row 3, column L (level2.fr): missing rubric level 2 (localise)'],
  ],
  [
    'half a rubric level',
    (sheets) => sheets.set('questions', 'GOV-2', { 'level3.en': '' }),
    ['sheet questions, row 3, column O (level3.en): missing translation (en)'],
  ],
  [
    'no part, no licence, no day',
    (sheets) => {
      sheets.set('questions', 'GOV-2', { part: '' })
      sheets.set('questionnaire', base100.id, { licence: '', publishedOn: '' })
    },
    [
      'sheet questionnaire, row 2, column D (publishedOn): missing',
      'sheet questionnaire, row 2, column E (licence): missing',
      'sheet questions, row 3, column C (part): missing',
    ],
  ],
  [
    'an id given twice',
    (sheets) =>
      sheets
        .without('segments')
        .without('evidence')
        .without('references')
        .add('questions', { ...newQuestion, id: 'gov-1', criterion: 'GOV' }),
    ['sheet questions, row 49, column B (id): duplicate id GOV-1'],
  ],
  [
    'an id of another questionnaire',
    (sheets) =>
      sheets
        .without('segments')
        .add('criteria', { ...newCriterion, id: 'IA', 'name.fr': 'IA', 'name.en': 'AI' })
        .add('questions', { ...newQuestion, id: 'IA-1' }),
    ['sheet questions, row 49, column B (id): duplicate id IA-1: ia-responsable has it already'],
  ],
  [
    'an unknown criterion',
    (sheets) => sheets.without('segments').set('questions', 'GOV-2', { criterion: 'Gouvernance' }),
    ['sheet questions, row 3, column A (criterion): unknown criterion "Gouvernance": the question is left out'],
  ],
  [
    'evidence of an unknown kind, and of nothing',
    (sheets) =>
      sheets
        .add('evidence', { question: 'GOV-1', type: 'photo', 'label.fr': 'Photo', 'label.en': 'Picture' })
        .add('evidence', { question: 'GOV-99', type: 'plan', 'label.fr': 'Plan', 'label.en': 'Plan' }),
    ['column B (type): Invalid option', 'column A (question): unknown question "GOV-99": the row is left out'],
  ],
  [
    'weights that do not total 100, or are none',
    (sheets) =>
      sheets
        .set('segments', supplements().segments[0]!.id, { 'weight.GOV': '11' })
        .set('segments', supplements().segments[1]!.id, { 'weight.GOV': 'beaucoup' }),
    [
      'sheet segments, row 2, column weight.*: weights total 101, not 100',
      'sheet segments, row 3, column weight.*: weights total',
      'sheet segments, row 3, column weight.*: missing weight of GOV',
      'column H (weight.GOV): "beaucoup" is not a weight from 0 to 100',
    ],
  ],
  [
    'a relation that the wordings deny',
    (sheets) => sheets.set('questions', 'GOV-1', { relation: 'Reworded' }),
    ['sheet questions, row 2, column Q (relation): the wording is the earlier one: "same"'],
  ],
  [
    'a relation that is none',
    (sheets) => sheets.set('questions', 'GOV-2', { relation: 'inchangée' }),
    ['sheet questions, row 3, column Q (relation): Invalid option'],
  ],
  [
    'a source that never was',
    (sheets) => sheets.set('questions', 'GOV-1', { from: 'GOV-9, GOV-1' }),
    ['sheet questions, row 2, column R (from): unknown question "GOV-9"'],
  ],
  [
    'a formula',
    (sheets) => {
      const { formulas } = sheets.set('questions', 'GOV-1', { 'question.en': '' }).sheet('questions')
      formulas.push([1, sheets.columnOf('questions', 'question.en')])
    },
    [
      'sheet questions, row 2, column E (question.en): holds a formula: paste its value instead',
      'sheet questions, row 2, column E (question.en): missing translation (en)',
    ],
  ],
  [
    'a column left out, and one given twice',
    (sheets) => {
      const [head] = sheets.sheet('references').rows
      head![1] = 'question'
    },
    [
      'sheet references, column name.fr: is missing',
      'sheet references, row 1, column B (question): heading given twice: the second column is not read',
    ],
  ],
  [
    'a dimension without name',
    (sheets) => sheets.set('questions', 'GOV-1', { dimensions: 'strategie, humeur' }),
    ['sheet questions, row 2, column P (dimensions): unknown maturity dimension "humeur"'],
  ],
])('%s is named by sheet, row and column', (_, change, expected) => {
  const sheets = new VersionSheets()
  change(sheets)
  const faults = imported(sheets).lines.filter((line) => !line.startsWith('note: '))
  for (const line of expected) expect(faults.join('\n')).toContain(line)
  const others = faults.filter((line) => !expected.some((one) => line.includes(one)))
  expect(others).toEqual([])
})

test('what is allowed and may not be meant is a note, which holds nothing back', () => {
  const sheets = new VersionSheets()
    .set('questions', 'GOV-2', { 'question.en': base100.criteria[0]!.questions[1]!.question.fr, dimensions: '' })
    .set('questions', 'GOV-3', { 'question.fr': base100.criteria[0]!.questions[0]!.question.fr })
    .remove('evidence', 'question', 'GOV-3')
    .remove('questions', 'id', 'FOR-1')
    .without('segments')
  sheets.sheet('criteria').rows[0]!.push('remarques')
  sheets.sheets.push({ name: 'Mode d’emploi', rows: [['Lisez-moi']], formulas: [] })
  sheets.remove('references', 'question', 'FOR-1')
  const { lines, version } = imported(sheets)
  expect(version).not.toBeNull()
  expect(lines).toEqual([
    'note: sheet criteria, row 1, column J (remarques): unknown heading: the column is not read',
    'note: sheet questions, row 3, column E (question.en): same text as in French: not translated?',
    'note: sheet questions, row 3, column P (dimensions): GOV-2 counts in no maturity dimension',
    'note: sheet questions, row 4, column B (id): GOV-3 expects no evidence',
    'note: sheet questions, row 4, column D (question.fr): same wording as GOV-1',
    ...[17, 18, 19].map(
      (row) => `note: sheet evidence, row ${row}, column A (question): FOR-1 is not asked: the row is left out`,
    ),
    'note: sheet Mode d’emploi: is not read',
  ])
})

test.each<[string, VersionSheets, string[]]>([
  [
    'a version that is published',
    new VersionSheets('1.0.0'),
    ['sheet questionnaire, row 2, column B (version): must come after 1.0.0, which is published and never changes'],
  ],
  [
    'a version before it',
    new VersionSheets('0.9.0'),
    ['sheet questionnaire, row 2, column B (version): must come after 1.0.0, which is published and never changes'],
  ],
  [
    'a name that is a path',
    new VersionSheets().set('questionnaire', base100.id, { id: '../inr' }),
    ['sheet questionnaire, row 2, column A (id): must be lower-case letters, digits and hyphens'],
  ],
  [
    'a version that is none',
    new VersionSheets('1.1'),
    ['sheet questionnaire, row 2, column B (version): must be a version such as 1.0.0'],
  ],
  ['a workbook without that sheet', new VersionSheets().without('questionnaire'), ['sheet questionnaire: is missing']],
])('%s gives no draft', (_, sheets, lines) => {
  expect(imported(sheets)).toEqual({ version: null, lines })
})
