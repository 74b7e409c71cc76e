import type { Criterion, Question, Questionnaire } from '#app/domain/questionnaire/questionnaire.ts'
import type { Segment } from '#app/domain/questionnaire/supplements.ts'
import { layout, type SheetKey, weightColumn } from './layout.ts'

type Fields = Record<string, string>

const both = (name: string, { fr, en }: { fr: string; en: string }): Fields => ({
  [`${name}.fr`]: fr,
  [`${name}.en`]: en,
})

function questionFields(criterionId: string, { id, part, question, rationale, evaluatorOnly }: Question): Fields {
  const { rubric, maturityDimensions } = evaluatorOnly
  return {
    criterion: criterionId,
    id,
    part,
    ...both('question', question),
    ...both('rationale', rationale),
    ...Object.assign({}, ...rubric.map(({ level, text }) => both(`level${level}`, text))),
    dimensions: maturityDimensions.join(', '),
  }
}

export interface TableToWrite {
  name: SheetKey
  headings: string[]
  rows: string[][]
}

/**
 * A published version, and the presets that go with it, as the sheets of a workbook to make the next version from: read
 * back as they are, they give the same texts and relations.
 */
export function versionSheets(
  { id, kind, title, licence, provenance, criteria }: Questionnaire,
  segments: readonly Segment[],
  next: { version: string; publishedOn: string },
): TableToWrite[] {
  const { source, wording, url } = provenance
  const head = { id, ...next, kind, licence, url: url ?? '' }
  const questions = criteria.flatMap((criterion) => criterion.questions)
  const table = (name: SheetKey, rows: Fields[], more: string[] = []): TableToWrite => {
    const headings = [...layout[name], ...more]
    return { name, headings, rows: rows.map((fields) => headings.map((heading) => fields[heading] ?? '')) }
  }
  const weights = criteria.map((one) => weightColumn(one.id))
  return [
    table('questionnaire', [
      { ...head, ...both('title', title), ...both('source', source), ...both('wording', wording) },
    ]),
    table('criteria', criteria.map(criterionFields)),
    table(
      'questions',
      criteria.flatMap((one) => one.questions.map((question) => questionFields(one.id, question))),
    ),
    table(
      'evidence',
      questions.flatMap((one) =>
        one.evidence.map(({ type, label }) => ({ question: one.id, type, ...both('label', label) })),
      ),
    ),
    table(
      'references',
      questions.flatMap((one) =>
        one.evaluatorOnly.references.map((reference) => ({ question: one.id, ...both('name', reference) })),
      ),
    ),
    table('segments', segments.map(segmentFields), weights),
  ]
}

const criterionFields = ({ id, name, objective, notApplicable, evaluatorOnly }: Criterion): Fields => ({
  id,
  ...both('name', name),
  ...both('objective', objective),
  ...both('notApplicable', notApplicable),
  ...both('tips', evaluatorOnly.tips),
})

const segmentFields = ({ id, name, note, weights, keyQuestions, lowPriorityQuestions }: Segment): Fields => ({
  id,
  ...both('name', name),
  ...both('note', note),
  keyQuestions: keyQuestions.join(', '),
  lowPriorityQuestions: lowPriorityQuestions.join(', '),
  ...Object.fromEntries(
    Object.entries(weights).map(([criterion, weight]) => [weightColumn(criterion), String(weight)]),
  ),
})
