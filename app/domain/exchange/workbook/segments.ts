import { supplementsFaults } from '#app/domain/questionnaire/supplements-check.ts'
import { readWeight } from '#app/domain/scoring/weights.ts'
import type { Draft } from './draft.ts'
import { type Finding, type Place, weightColumn } from './layout.ts'
import { placedFaults } from './placed-faults.ts'
import { listed, readTable, type SheetRows } from './table.ts'

export interface DraftSegment {
  id: string
  name: { fr: string; en: string }
  weights: Record<string, number>
  keyQuestions: string[]
  lowPriorityQuestions: string[]
  note: { fr: string; en: string }
}

/**
 * The presets by segment that a workbook holds beside a draft: weights that total 100 over its criteria, questions that
 * it asks, or other questionnaires published here (`others`). They go in a file of supplements, never in the version (Design §10).
 */
export function readSegments(
  sheets: readonly SheetRows[],
  draft: Draft,
  others: readonly string[],
): { segments: DraftSegment[]; findings: Finding[] } {
  const table = readTable(sheets, 'segments')
  const places = new Map<string, Place>()
  const findings = [...table.findings]
  const segments = table.rows.map((row, index): DraftSegment => {
    const at = `/segments/${index}`
    const text = (heading: string, pointer: string) => {
      const cell = row.cell(heading)
      places.set(pointer, cell.place)
      return cell.text
    }
    const words = (name: string) => ({
      fr: text(`${name}.fr`, `${at}/${name}/fr`),
      en: text(`${name}.en`, `${at}/${name}/en`),
    })
    const weights: Record<string, number> = {}
    for (const heading of table.headings.filter((one) => one.startsWith('weight.'))) {
      const criterionId = heading.slice(weightColumn('').length)
      const typed = text(heading, `${at}/weights/${criterionId}`)
      const weight = readWeight(typed)
      if (weight !== null) weights[criterionId] = weight
      else if (typed !== '')
        findings.push({
          place: row.cell(heading).place,
          text: `"${typed}" is not a weight from 0 to 100`,
          blocking: true,
        })
    }
    places.set(`${at}/weights`, { ...row.cell('id').place, column: null, heading: weightColumn('*') })
    return {
      id: text('id', `${at}/id`),
      name: words('name'),
      weights,
      keyQuestions: listed(text('keyQuestions', `${at}/keyQuestions`)),
      lowPriorityQuestions: listed(text('lowPriorityQuestions', `${at}/lowPriorityQuestions`)),
      note: words('note'),
    }
  })
  const asked = draft.criteria.flatMap(({ questions }) => questions.map(({ id }) => id))
  const known = {
    kind: 'base',
    criteria: draft.criteria.map(({ id }) => id),
    questions: [...asked, ...others],
    dimensions: [],
  }
  const name = `${draft.id}@${draft.version}`
  const faults = supplementsFaults({ for: [name], segments }, new Map([[name, known]]))
  const own = faults.filter(({ pointer }) => pointer.startsWith('/segments/'))
  return { segments, findings: [...findings, ...placedFaults(own, places)] }
}
