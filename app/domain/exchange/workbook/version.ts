import type { Questionnaire } from '#app/domain/questionnaire/questionnaire.ts'
import { questionIds, questionnaireSchema } from '#app/domain/questionnaire/questionnaire.ts'
import { questionnaireFaults } from '#app/domain/questionnaire/questionnaire-check.ts'
import type { PointedFault } from '#app/domain/questionnaire/shape-faults.ts'
import { versionChangesFaults } from '#app/domain/questionnaire/version-changes.ts'
import { type CodeNames, type Draft, type DraftReading, readDraft } from './draft.ts'
import { type DraftChanges, descentsOfNothing, draftChanges } from './draft-changes.ts'
import { type Finding, type Place, sheetKeys } from './layout.ts'
import { placedFaults } from './placed-faults.ts'
import { draftRemarks, unreadSheets } from './remarks.ts'
import { type DraftSegment, readSegments } from './segments.ts'
import type { SheetRows } from './table.ts'

export interface DraftVersion {
  draft: Draft
  /** Null for the first version of a questionnaire. */
  changes: DraftChanges | null
  segments: DraftSegment[]
}

/** Findings are in the order of the workbook; without a version nothing can be written, not even a name to write it under. */
export interface ImportedVersion {
  version: DraftVersion | null
  findings: Finding[]
}

/**
 * A draft version from the sheets of a workbook, beside every version published here, with all that keeps it from being
 * published and what deserves a look. A version that is published already, or comes before one that is, gives no draft.
 * Source: Design §10.
 */
export function importedVersion(
  sheets: readonly SheetRows[],
  known: readonly Questionnaire[],
  names: CodeNames,
): ImportedVersion {
  const reading = readDraft(sheets, names, {
    criteria: known.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    questions: known.flatMap(questionIds),
  })
  const { draft, places } = reading
  if (!draft) return { version: null, findings: inOrder([...reading.findings, ...unreadSheets(sheets)]) }
  const before = newest(known.filter(({ id }) => id === draft.id))
  const unfit = headFaults(draft, before)
  if (unfit.length > 0)
    return { version: null, findings: inOrder([...reading.findings, ...placedFaults(unfit, places)]) }
  const described = describedChanges(draft, reading, before)
  const { segments, findings } = readSegments(
    sheets,
    draft,
    known.filter(({ id }) => id !== draft.id).flatMap(questionIds),
  )
  const own = [...questionnaireFaults(draft), ...foreignIds(draft, known)].map((one) => missingOr(one, draft))
  return {
    version: { draft, changes: described.changes, segments },
    findings: inOrder([
      ...reading.findings,
      ...placedFaults(own, places),
      ...described.findings,
      ...findings,
      ...draftRemarks(draft, places, new Set(Object.keys(names.maturityDimensions))),
      ...unreadSheets(sheets),
    ]),
  }
}

const byVersion = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

const newest = (versions: readonly Questionnaire[]) => versions.toSorted((a, b) => byVersion(b.version, a.version))[0]

/** What must be right for the draft to have a name at all. */
function headFaults(draft: Draft, before: Questionnaire | undefined): PointedFault[] {
  const { shape } = questionnaireSchema
  const faults = (['id', 'version'] as const).flatMap((key) => {
    const parsed = shape[key].safeParse(draft[key])
    return parsed.success ? [] : [{ pointer: `/${key}`, fault: parsed.error.issues[0]?.message ?? 'is unfit' }]
  })
  if (faults.length > 0 || !before || byVersion(draft.version, before.version) > 0) return faults
  return [{ pointer: '/version', fault: `must come after ${before.version}, which is published and never changes` }]
}

function describedChanges(draft: Draft, { rows }: DraftReading, before: Questionnaire | undefined) {
  if (!before) return { changes: null, findings: descentsOfNothing(rows) }
  const { changes, places } = draftChanges(draft, rows, before)
  // An id given twice is a fault of the draft, said there.
  const faults = versionChangesFaults(changes, before, draft).filter(({ fault }) => !fault.startsWith('duplicate id'))
  return { changes, findings: placedFaults(faults, places) }
}

/** A question id belongs to one questionnaire: an answer to it would otherwise serve another question. */
function foreignIds(draft: Draft, known: readonly Questionnaire[]): PointedFault[] {
  const owners = new Map(
    known.filter(({ id }) => id !== draft.id).flatMap((one) => questionIds(one).map((id) => [id, one.id] as const)),
  )
  return draft.criteria.flatMap(({ questions }, c) =>
    questions.flatMap(({ id }, q) => {
      const owner = owners.get(id)
      const pointer = `/criteria/${c}/questions/${q}/id`
      return owner ? [{ pointer, fault: `duplicate id ${id}: ${owner} has it already` }] : []
    }),
  )
}

/** An empty cell is missing, whatever the format would have it be. */
function missingOr({ pointer, fault }: PointedFault, draft: Draft): PointedFault {
  let value: unknown = draft
  for (const step of pointer.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
  return { pointer, fault: value === '' && !fault.startsWith('missing') ? 'missing' : fault }
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const sheet = ({ place }: Finding) => {
    const at = (sheetKeys as string[]).indexOf(place.sheet.trim().toLowerCase())
    return at < 0 ? sheetKeys.length : at
  }
  const number = (value: Place['row']) => value ?? -1
  // A column that is not there says so once, not again on each row.
  const absent = new Set(
    findings.flatMap(({ place }) => (place.row === null ? [`${place.sheet} ${place.heading}`] : [])),
  )
  const told = findings.filter(
    ({ place }) => place.row === null || place.column !== null || !absent.has(`${place.sheet} ${place.heading}`),
  )
  return told.toSorted(
    (a, b) =>
      sheet(a) - sheet(b) ||
      number(a.place.row) - number(b.place.row) ||
      number(a.place.column) - number(b.place.column),
  )
}
