/** The sheets and columns in which a version of a questionnaire is written as a workbook; headings are these very keys. */
export const layout = {
  questionnaire: [
    'id',
    'version',
    'kind',
    'publishedOn',
    'licence',
    'url',
    'title.fr',
    'title.en',
    'source.fr',
    'source.en',
    'wording.fr',
    'wording.en',
  ],
  criteria: [
    'id',
    'name.fr',
    'name.en',
    'objective.fr',
    'objective.en',
    'notApplicable.fr',
    'notApplicable.en',
    'tips.fr',
    'tips.en',
  ],
  questions: [
    'criterion',
    'id',
    'part',
    'question.fr',
    'question.en',
    'rationale.fr',
    'rationale.en',
    'level0.fr',
    'level0.en',
    'level1.fr',
    'level1.en',
    'level2.fr',
    'level2.en',
    'level3.fr',
    'level3.en',
    'dimensions',
    'relation',
    'from',
  ],
  evidence: ['question', 'type', 'label.fr', 'label.en'],
  references: ['question', 'name.fr', 'name.en'],
  segments: ['id', 'name.fr', 'name.en', 'note.fr', 'note.en', 'keyQuestions', 'lowPriorityQuestions'],
} as const

export type SheetKey = keyof typeof layout
export const sheetKeys = Object.keys(layout) as SheetKey[]

/** Columns that a sheet may do without: then every question is told apart by its id and wording alone. */
export const optionalColumns: ReadonlySet<string> = new Set(['dimensions', 'relation', 'from'])
/** Sheets that a workbook may do without; what they would say is then missing, or nobody's. */
export const optionalSheets: ReadonlySet<SheetKey> = new Set(['evidence', 'references', 'segments'])

/** The segments' weights: one column a criterion, by its id. */
export const weightColumn = (criterionId: string) => `weight.${criterionId}`

/** A cell by the column letters and row number that spreadsheet programs show. */
export interface Place {
  sheet: string
  /** From 0; null where the whole sheet is meant. */
  row: number | null
  column: number | null
  heading: string
}

/** Something to mend before the version may be published, or worth a look when `blocking` is false. */
export interface Finding {
  place: Place
  text: string
  blocking: boolean
}

function letters(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** A place in words: sheet, row, column, as far as they are known. */
export function placeWords({ sheet, row, column, heading }: Place): string {
  const parts = [
    `sheet ${sheet}`,
    ...(row === null ? [] : [`row ${row + 1}`]),
    ...(column === null ? (heading ? [`column ${heading}`] : []) : [`column ${letters(column)} (${heading})`]),
  ]
  return parts.join(', ')
}
