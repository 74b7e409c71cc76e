import { typedDay } from '#app/domain/exchange/offline-file.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Supplements } from '#app/domain/questionnaire/supplements.ts'
import type { Finding, Place } from './layout.ts'
import { codeOf, namedBy } from './naming.ts'
import { newCriterionId, newQuestionId } from './new-ids.ts'
import { type Cell, listed, readTable, type SheetRows, type TableRow } from './table.ts'

/** What codes are called in each language: a cell may hold either. */
export type CodeNames = Pick<Supplements, 'scale' | 'parts' | 'evidenceTypes' | 'maturityDimensions'>

type Put = (pointer: string, cell: Cell) => string

interface DraftQuestion {
  id: string
  order: number
  part: string
  question: Localised
  rationale: Localised
  evidence: { type: string; label: Localised }[]
  evaluatorOnly: {
    rubric: { level: number; code: string; label: Localised; text: Localised }[]
    maturityDimensions: string[]
    references: Localised[]
  }
}

interface DraftCriterion {
  id: string
  order: number
  name: Localised
  objective: Localised
  notApplicable: Localised
  evaluatorOnly: { tips: Localised }
  questions: DraftQuestion[]
}

/** A version as its sheets say it, in the shape of a published file: `''` for each text that is missing. */
export interface Draft {
  id: string
  version: string
  kind: string
  title: Localised
  publishedOn: string
  licence: string
  provenance: { source: Localised; wording: Localised; url: string | null }
  criteria: DraftCriterion[]
}

export interface DraftReading {
  /** Null without a sheet or a row that says which questionnaire it is. */
  draft: Draft | null
  /** The row of each question by its id. */
  rows: Map<string, TableRow>
  /** The cell of each JSON Pointer that a fault may name. */
  places: Map<string, Place>
  findings: Finding[]
}

/** Ids that other versions and questionnaires have, so that a new one never names something else. */
export interface TakenIds {
  criteria: readonly string[]
  questions: readonly string[]
}

interface Reading {
  put: Put
  find: (cell: Cell, text: string, blocking?: boolean) => void
  names: CodeNames
  taken: TakenIds
}

const words = (row: TableRow, name: string): Localised => ({
  fr: row.cell(`${name}.fr`).text,
  en: row.cell(`${name}.en`).text,
})

function putWords(put: Put, pointer: string, row: TableRow, name: string): Localised {
  for (const lang of ['fr', 'en']) put(`${pointer}/${lang}`, row.cell(`${name}.${lang}`))
  return words(row, name)
}

/** Reads the sheets of a workbook into a draft; nothing is guessed but ids that are not given. Source: Design §10. */
export function readDraft(sheets: readonly SheetRows[], names: CodeNames, taken: TakenIds): DraftReading {
  const places = new Map<string, Place>()
  const tables = {
    questionnaire: readTable(sheets, 'questionnaire'),
    criteria: readTable(sheets, 'criteria'),
    questions: readTable(sheets, 'questions'),
    evidence: readTable(sheets, 'evidence'),
    references: readTable(sheets, 'references'),
  }
  const findings = Object.values(tables).flatMap((table) => table.findings)
  const reading: Reading = {
    names,
    taken,
    put: (pointer, cell) => {
      places.set(pointer, cell.place)
      return cell.text
    },
    find: ({ place }, text, blocking = true) => findings.push({ place, text, blocking }),
  }
  const [head, second] = tables.questionnaire.rows
  if (second) reading.find(second.cell('id'), 'a second row: only the first is read')
  const criteria = readCriteria(tables.criteria.rows, reading)
  const rows = readQuestions(tables.questions.rows, criteria, reading)
  readEvidence(tables.evidence.rows, criteria, reading)
  readReferences(tables.references.rows, criteria, reading)
  const draft = head ? { ...readHead(head, reading.put), criteria } : null
  return { draft, rows, places, findings }
}

function readHead(row: TableRow, put: Put): Omit<Draft, 'criteria'> {
  const text = (name: string) => put(`/${name}`, row.cell(name))
  const day = text('publishedOn')
  return {
    id: text('id'),
    version: text('version'),
    kind: text('kind').toLowerCase(),
    title: putWords(put, '/title', row, 'title'),
    publishedOn: typedDay(day) ?? day,
    licence: text('licence'),
    provenance: {
      source: putWords(put, '/provenance/source', row, 'source'),
      wording: putWords(put, '/provenance/wording', row, 'wording'),
      url: put('/provenance/url', row.cell('url')) || null,
    },
  }
}

function readCriteria(rows: readonly TableRow[], { put, find, taken }: Reading): DraftCriterion[] {
  const ids = new Set([...taken.criteria, ...rows.map((row) => row.cell('id').text.toUpperCase())])
  return rows.map((row, index) => {
    const at = `/criteria/${index}`
    const cell = row.cell('id')
    const name = putWords(put, `${at}/name`, row, 'name')
    const id = put(`${at}/id`, cell).toUpperCase() || newCriterionId(name.fr || name.en, ids)
    if (cell.text === '') find(cell, `new id ${id}`, false)
    ids.add(id)
    return {
      id,
      order: index + 1,
      name,
      objective: putWords(put, `${at}/objective`, row, 'objective'),
      notApplicable: putWords(put, `${at}/notApplicable`, row, 'notApplicable'),
      evaluatorOnly: { tips: putWords(put, `${at}/evaluatorOnly/tips`, row, 'tips') },
      questions: [],
    }
  })
}

function readQuestions(rows: readonly TableRow[], criteria: DraftCriterion[], reading: Reading) {
  const { put, find, taken } = reading
  const ids = new Set([...taken.questions, ...rows.map((row) => row.cell('id').text.toUpperCase())])
  const byId = new Map<string, TableRow>()
  const named = criteria.map((criterion) => ({ id: criterion.id, words: criterion.name, criterion }))
  for (const row of rows) {
    const [cell, given] = [row.cell('criterion'), row.cell('id')]
    const typed = given.text.toUpperCase()
    const criterion = namedBy(named, cell.text || typed.replace(/-\d+$/, ''))?.criterion
    if (!criterion) {
      find(
        cell,
        cell.text ? `unknown criterion "${cell.text}": the question is left out` : 'missing: the question is left out',
      )
      continue
    }
    const id = typed || newQuestionId(criterion.id, ids)
    if (typed === '') find(given, `new id ${id}`, false)
    ids.add(id)
    const at = `/criteria/${criteria.indexOf(criterion)}/questions/${criterion.questions.length}`
    put(`${at}/id`, given)
    criterion.questions.push(readQuestion(row, { id, at, order: criterion.questions.length + 1 }, reading))
    if (!byId.has(id)) byId.set(id, row)
  }
  return byId
}

function readQuestion(
  row: TableRow,
  { id, at, order }: { id: string; at: string; order: number },
  { put, names }: Reading,
): DraftQuestion {
  const rubricAt = `${at}/evaluatorOnly/rubric`
  put(rubricAt, row.cell('level0.fr'))
  const rubric: DraftQuestion['evaluatorOnly']['rubric'] = []
  for (const { level, code, label } of names.scale) {
    put(`${rubricAt}#${level}`, row.cell(`level${level}.fr`))
    const text = words(row, `level${level}`)
    if (text.fr === '' && text.en === '') continue
    putWords(put, `${rubricAt}/${rubric.length}/text`, row, `level${level}`)
    rubric.push({ level, code, label, text })
  }
  put(`${at}/evidence`, row.cell('id'))
  return {
    id,
    order,
    part: codeOf(put(`${at}/part`, row.cell('part')), names.parts),
    question: putWords(put, `${at}/question`, row, 'question'),
    rationale: putWords(put, `${at}/rationale`, row, 'rationale'),
    evidence: [],
    evaluatorOnly: {
      rubric,
      maturityDimensions: listed(put(`${at}/evaluatorOnly/maturityDimensions`, row.cell('dimensions'))).map((one) =>
        codeOf(one, names.maturityDimensions),
      ),
      references: [],
    },
  }
}

/** What rows of another sheet say, each with the question that it is about, by its id or its wording, and its pointer. */
function aboutQuestions(rows: readonly TableRow[], criteria: readonly DraftCriterion[], { find, taken }: Reading) {
  const list = criteria.flatMap(({ questions }, c) =>
    questions.map((one, q) => ({ id: one.id, words: one.question, one, at: `/criteria/${c}/questions/${q}` })),
  )
  return rows.flatMap((row) => {
    const cell = row.cell('question')
    const found = namedBy(list, cell.text)
    // What belonged to a question that the draft drops is left behind with it.
    if (taken.questions.includes(cell.text.toUpperCase()) && !found)
      find(cell, `${cell.text} is not asked: the row is left out`, false)
    else if (!found)
      find(cell, cell.text ? `unknown question "${cell.text}": the row is left out` : 'missing: the row is left out')
    return found ? [{ row, question: found.one, at: found.at }] : []
  })
}

function readEvidence(rows: readonly TableRow[], criteria: readonly DraftCriterion[], reading: Reading): void {
  for (const { row, question, at } of aboutQuestions(rows, criteria, reading)) {
    const pointer = `${at}/evidence/${question.evidence.length}`
    const type = codeOf(reading.put(`${pointer}/type`, row.cell('type')), reading.names.evidenceTypes)
    question.evidence.push({ type, label: putWords(reading.put, `${pointer}/label`, row, 'label') })
  }
}

function readReferences(rows: readonly TableRow[], criteria: readonly DraftCriterion[], reading: Reading): void {
  for (const { row, question, at } of aboutQuestions(rows, criteria, reading)) {
    const { references } = question.evaluatorOnly
    references.push(putWords(reading.put, `${at}/evaluatorOnly/references/${references.length}`, row, 'name'))
  }
}
