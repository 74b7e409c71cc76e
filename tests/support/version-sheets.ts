import { placeWords } from '#app/domain/exchange/workbook/layout.ts'
import { versionSheets } from '#app/domain/exchange/workbook/sheets.ts'
import type { SheetRows } from '#app/domain/exchange/workbook/table.ts'
import { importedVersion } from '#app/domain/exchange/workbook/version.ts'
import { allQuestionnaires, supplements } from '#app/features/questionnaires/registry.server.ts'
import { base100 } from './new-version.ts'

export const nextDay = '2027-01-15'

/** The sheets of the workbook of the shipped base, as version 1.1.0, to be changed cell by cell. */
export class VersionSheets {
  readonly sheets: SheetRows[]

  constructor(version = '1.1.0') {
    const tables = versionSheets(base100, supplements().segments, { version, publishedOn: nextDay })
    this.sheets = tables.map(({ name, headings, rows }) => ({ name, rows: [headings, ...rows], formulas: [] }))
  }

  sheet(name: string): SheetRows {
    const found = this.sheets.find((one) => one.name === name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }

  /** The row (from 0) whose cell under `heading` holds that text. */
  rowOf(name: string, heading: string, text: string): number {
    const { rows } = this.sheet(name)
    const row = rows.findIndex((cells, at) => at > 0 && cells[this.columnOf(name, heading)] === text)
    if (row < 0) throw new Error(`no ${text} under ${heading} in ${name}`)
    return row
  }

  columnOf(name: string, heading: string): number {
    const column = this.sheet(name).rows[0]?.indexOf(heading) ?? -1
    if (column < 0) throw new Error(`no column ${heading} in ${name}`)
    return column
  }

  /** Writes in the row of an id. */
  set(name: string, id: string, cells: Record<string, string>): this {
    const row = this.sheet(name).rows[this.rowOf(name, 'id', id)]!
    for (const [heading, text] of Object.entries(cells)) row[this.columnOf(name, heading)] = text
    return this
  }

  /** Adds a row after the last one, by its cells' headings. */
  add(name: string, cells: Record<string, string>): this {
    const row: string[] = []
    for (const [heading, text] of Object.entries(cells)) row[this.columnOf(name, heading)] = text
    this.sheet(name).rows.push(Array.from(row, (text) => text ?? ''))
    return this
  }

  remove(name: string, heading: string, text: string): this {
    const sheet = this.sheet(name)
    const column = this.columnOf(name, heading)
    sheet.rows = sheet.rows.filter((cells, at) => at === 0 || cells[column] !== text)
    return this
  }

  /** Leaves a whole sheet out. */
  without(name: string): this {
    this.sheets.splice(this.sheets.indexOf(this.sheet(name)), 1)
    return this
  }
}

const known = () => allQuestionnaires().map(({ full }) => full)

/** The version that the sheets give, and a line for each finding. */
export function imported({ sheets }: VersionSheets) {
  const { version, findings } = importedVersion(sheets, known(), supplements())
  const lines = findings.map(({ place, text, blocking }) => `${blocking ? '' : 'note: '}${placeWords(place)}: ${text}`)
  return { version, lines }
}

/** The version that the sheets give; throws when there is none. */
export function finished(sheets: VersionSheets) {
  const { version, lines } = imported(sheets)
  if (!version) throw new Error(lines.join('\n'))
  return { ...version, lines, changes: version.changes! }
}

/** A question that lacks nothing but its criterion and its evidence. */
export const newQuestion = {
  part: 'Technique',
  'question.fr': 'Et cela ?',
  'question.en': 'And that?',
  'rationale.fr': 'Pour savoir.',
  'rationale.en': 'To know.',
  dimensions: 'Budget, Strategy',
  ...Object.fromEntries([0, 1, 2, 3].flatMap((n) => ['fr', 'en'].map((lang) => [`level${n}.${lang}`, `${n} ${lang}`]))),
}

/** A criterion that lacks nothing but its name. */
export const newCriterion = {
  'objective.fr': 'Comprendre.',
  'objective.en': 'Understand.',
  'notApplicable.fr': 'Jamais.',
  'notApplicable.en': 'Never.',
  'tips.fr': 'Vérifier.',
  'tips.en': 'Check.',
}
