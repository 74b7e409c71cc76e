import { expect, test } from 'vitest'
import { columnsOfSheet, oldAnswers } from '#app/domain/exchange/old-questionnaire.ts'

const sheet = (...rows: string[][]) => ({ name: 'Feuil1', rows })
const read = (...sheets: ReturnType<typeof sheet>[]) => oldAnswers(sheets, sheets.map(columnsOfSheet))

test.each([
  ['French', ['N°', 'Question', 'Réponse du fournisseur', 'Commentaires']],
  ['English', ['Ref', 'Requirement', 'Your answer', 'Evidence']],
  ['narrow spaces and capitals', ['Réf.', 'INTITULÉ DE LA QUESTION', 'RÉPONSE', 'Pièces jointes']],
])('headings in %s name the columns, in any order', (_, head) => {
  expect(columnsOfSheet(sheet(head, ['1', 'Avez-vous un PUE ?', 'Oui', 'p. 3']))).toEqual({
    head: 0,
    question: 1,
    answer: 2,
    comment: 3,
  })
  expect(columnsOfSheet(sheet(head.toReversed(), ['p. 3', 'Oui', 'Avez-vous un PUE ?', '1']))).toEqual({
    head: 0,
    question: 2,
    answer: 1,
    comment: 0,
  })
})

test('titles and instructions above the headings are passed over', () => {
  const rows = [
    ['Questionnaire RSE fournisseurs'],
    [],
    ['Merci de répondre à toutes les questions avant le 3 mars.'],
    ['', 'Thème', 'Question', 'Réponse'],
    ['', 'Énergie', 'Quel est votre PUE ?', '1,3'],
  ]
  expect(columnsOfSheet({ rows })).toEqual({ head: 3, question: 2, answer: 3, comment: null })
  expect(oldAnswers([sheet(...rows)], [columnsOfSheet({ rows })]).answers).toEqual([
    { sheet: 0, row: 5, question: 'Quel est votre PUE ?', answer: '1,3', cut: false },
  ])
})

test('without headings the column that asks and the one that says most are taken', () => {
  const rows = [
    ['1', 'Quel est votre PUE ?', 'Oui', 'Notre PUE moyen est de 1,3 sur deux sites.'],
    ['2', 'Décrivez votre politique DEEE.', 'Oui', 'Tout est confié à un éco-organisme agréé.'],
  ]
  expect(columnsOfSheet({ rows })).toEqual({ head: null, question: 1, answer: 3, comment: null })
  const english = [
    ['How long do you keep laptops?', 'Five years'],
    ['What is your PUE', '1.4 on average'],
  ]
  expect(columnsOfSheet({ rows: english })).toEqual({ head: null, question: 0, answer: 1, comment: null })
})

test('a heading for the questions alone leaves the answers to what the cells say, and the other way round', () => {
  const rows = [
    ['Question', 'Société Durand'],
    ['Quel est votre PUE ?', '1,3 en moyenne'],
  ]
  expect(columnsOfSheet({ rows })).toEqual({ head: 0, question: 0, answer: 1, comment: null })
  const other = [
    ['Rubrique', 'Answer'],
    ['Do you recycle?', 'Yes'],
    ['How?', 'With partners'],
  ]
  expect(columnsOfSheet({ rows: other })).toEqual({ head: 0, question: 0, answer: 1, comment: null })
})

test.each([
  ['nothing', []],
  ['one column', [['Quel est votre PUE ?'], ['Recyclez-vous ?']]],
  ['a cover page', [['Dossier de consultation'], ['Version 2', 'Mars 2024']]],
  [
    'figures',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
])('no column is guessed in %s', (_, rows) => {
  expect(columnsOfSheet({ rows })).toBeNull()
})

test('every sheet is read by itself, and those that say nothing are left', () => {
  const { answers, unanswered } = read(
    sheet(['Mode d’emploi']),
    sheet(['Question', 'Réponse'], ['1. Énergie', ''], ['Quel est votre PUE ?', '1,3']),
    sheet(['Answer', 'Question'], ['Yes', 'Do you recycle?']),
  )
  expect(answers.map(({ sheet, row, question }) => [sheet, row, question])).toEqual([
    [1, 3, 'Quel est votre PUE ?'],
    [2, 2, 'Do you recycle?'],
  ])
  expect(unanswered).toBe(1)
})

test('cells merged downwards, comments and repeated headings are put together', () => {
  const { answers } = read(
    sheet(
      ['Question', 'Réponse', 'Commentaire'],
      ['Recyclez-vous ?', 'Oui', 'Depuis 2021'],
      ['', 'Deux sites sur trois', ''],
      ['', '', ''],
      ['Question', 'Réponse', 'Commentaire'],
      ['Quel est votre PUE ?', '1,3', ''],
    ),
  )
  expect(answers).toEqual([
    { sheet: 0, row: 2, question: 'Recyclez-vous ?', answer: 'Oui\nDepuis 2021\nDeux sites sur trois', cut: false },
    { sheet: 0, row: 6, question: 'Quel est votre PUE ?', answer: '1,3', cut: false },
  ])
})

test('an answer longer than ours may be is cut, and says so', () => {
  const [answer] = read(sheet(['Question', 'Answer'], ['How?', 'x'.repeat(30_000)])).answers
  expect(answer?.answer).toHaveLength(20_000)
  expect(answer?.cut).toBe(true)
})
