import { expect, test } from 'vitest'
import { offlineColumns, readOfflineFile, typedDay, typedState } from '#app/domain/exchange/offline-file.ts'
import { dictionary } from '#app/i18n/dictionary.ts'

const words = [dictionary('fr').terms.states, dictionary('en').terms.states]
const asked = ['GOV-1', 'GOV-2', 'MES-1']
const head = [...offlineColumns]
const row = (id: string, given: Partial<Record<(typeof offlineColumns)[number], string>> = {}) =>
  offlineColumns.map((column) => (column === 'id' ? id : (given[column] ?? '')))
const read = (rows: string[][], formulas: [number, number][] = []) =>
  readOfflineFile([{ rows: [head, ...rows], formulas }], asked, words)

test.each([
  ['2027-12-31', '2027-12-31'],
  ['31/12/2027', '2027-12-31'],
  ['1.2.2027', '2027-02-01'],
  ['2027-12-31T00:00:00', '2027-12-31'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2027', undefined],
  ['12/31/2027', undefined],
  ['fin 2027', undefined],
  ['2027-12-31, ou après', undefined],
  ['46387', undefined],
])('the day %s', (typed, expected) => expect(typedDay(typed)).toBe(expected))

test.each([
  ['En cours de déploiement', 'in_progress'],
  ['  en COURS de déploiement ', 'in_progress'],
  ['Being rolled out', 'in_progress'],
  ['not_applicable', 'not_applicable'],
  ['En cours', undefined],
  ['oui', undefined],
])('the state %s', (typed, expected) => expect(typedState(typed, words)).toBe(expected))

test('every state of both languages reads back', () => {
  for (const labels of words)
    for (const [state, label] of Object.entries(labels)) expect(typedState(label, words)).toBe(state)
})

test('answers are found by their id, in the order of the request, whatever the sheet and the order of columns', () => {
  const reversed = [...head].reverse()
  const turned = (cells: string[]) => [...cells].reverse()
  const file = readOfflineFile(
    [
      { rows: [['etalon-offline/1', 'request-7'], ['Mode d’emploi']], formulas: [] },
      { rows: [['Titre'], head, row('MES-1', { text: 'Mesure', mark: '0123456789ab' })], formulas: [] },
      {
        rows: [reversed, turned(row('GOV-1', { text: 'Politique', state: 'Planned', stateDate: '31/12/2027' }))],
        formulas: [],
      },
    ],
    asked,
    words,
  )
  expect(file.request).toBe('request-7')
  expect(file.answers).toEqual([
    {
      questionId: 'GOV-1',
      base: null,
      content: { text: 'Politique', state: 'planned', stateDate: '2027-12-31', naReason: null },
      unread: [],
      formulas: [],
    },
    {
      questionId: 'MES-1',
      base: '0123456789ab',
      content: { text: 'Mesure', state: null, stateDate: null, naReason: null },
      unread: [],
      formulas: [],
    },
  ])
})

test('what cannot be read is named and left out, the rest of the answer is read', () => {
  const [answer] = read([
    row('GOV-1', { text: 'x'.repeat(20_001), state: 'presque', stateDate: 'bientôt', naReason: 'y'.repeat(5_001) }),
  ]).answers
  expect(answer).toMatchObject({ content: {}, unread: ['text', 'state', 'stateDate', 'naReason'] })
  const [other] = read([row('GOV-1', { text: 'Vrai texte', state: 'presque' })]).answers
  expect(other).toMatchObject({ content: { text: 'Vrai texte', stateDate: null, naReason: null }, unread: ['state'] })
  expect(other?.content).not.toHaveProperty('state')
})

test('a formula says nothing: its field keeps its value, and is named', () => {
  const [answer] = read([row('GOV-1', { state: 'En place' })], [[1, 2]]).answers
  expect(answer).toMatchObject({ formulas: ['text'], content: { state: 'in_place' } })
  expect(answer?.content).not.toHaveProperty('text')
})

test('strange ids, repeated rows and sheets without columns are told apart', () => {
  const file = readOfflineFile(
    [
      {
        rows: [head, row('GOV-1', { text: 'un' }), row('GOV-1', { text: 'deux' }), row('ACH-9'), row('total')],
        formulas: [],
      },
      {
        rows: [
          ['id', 'question'],
          ['GOV-2', 'sans colonne de texte'],
        ],
        formulas: [],
      },
    ],
    asked,
    words,
  )
  expect(file.answers.map(({ questionId, content }) => [questionId, content.text])).toEqual([['GOV-1', 'un']])
  expect(file.unknown).toEqual(['ACH-9'])
  expect(file.repeated).toEqual(['GOV-1'])
})

test('a column that is gone leaves its field alone', () => {
  const rows = [
    ['id', 'text'],
    ['GOV-1', 'Texte'],
  ]
  const [answer] = readOfflineFile([{ rows, formulas: [] }], asked, words).answers
  expect(answer?.content).toEqual({ text: 'Texte' })
})
