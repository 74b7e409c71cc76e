import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { LevelTag } from '#app/ui/LevelTag.tsx'
import { hasMedian, levelInWords, remarksOf } from './report-words.ts'
import type { ReportCriterion, ReportDimension, SupplierReport } from './supplier-report-model.ts'

export function CriteriaTable({ report }: { report: SupplierReport }) {
  const { t, f, lang } = useWords()
  const r = t.reports
  const columns: Column<ReportCriterion>[] = [
    { key: 'criterion', header: r.criterion, cell: ({ id, name }) => `${id} · ${name[lang]}` },
    { key: 'level', header: r.level, cell: ({ level }) => <LevelTag level={level} /> },
    {
      key: 'score',
      header: r.criterionScore,
      number: true,
      cell: ({ score, unreliable }) => `${f.score(score)}${unreliable ? ' *' : ''}`,
    },
  ]
  if (hasMedian(report))
    columns.push({
      key: 'median',
      header: r.median(report.responses),
      number: true,
      cell: ({ median }) => f.score(median),
    })
  if (report.weightsVisible)
    columns.push({ key: 'weight', header: r.weight, number: true, cell: ({ weight }) => f.percent(weight, 1) })
  return (
    <>
      <DataTable
        caption={r.byCriterion}
        captionHidden
        columns={columns}
        rows={report.criteria}
        rowKey={({ id }) => id}
      />
      {report.criteria.some(({ unreliable }) => unreliable) && <p className="small soft">* {r.unreliable}</p>}
    </>
  )
}

export function DimensionsTable({ report }: { report: SupplierReport }) {
  const { t, f, lang } = useWords()
  const r = t.reports
  const columns: Column<ReportDimension>[] = [
    { key: 'dimension', header: r.dimension, cell: ({ name }) => name[lang] },
    { key: 'level', header: r.level, cell: ({ level }) => <LevelTag level={level} /> },
    { key: 'score', header: r.criterionScore, number: true, cell: ({ score }) => f.score(score) },
    { key: 'questions', header: r.questions, number: true, cell: ({ questions }) => f.integer(questions) },
  ]
  return (
    <DataTable
      caption={r.byDimension}
      captionHidden
      columns={columns}
      rows={report.dimensions}
      rowKey={({ id }) => id}
    />
  )
}

/** Every question of the scope: one row each, the criterion's code being in that of the question. */
export function QuestionsTable({ report }: { report: SupplierReport }) {
  const words = useWords()
  const { t, lang } = words
  const r = t.reports
  return (
    <DataTable
      caption={r.byQuestion}
      captionHidden
      columns={[
        { key: 'question', header: r.question, cell: ({ id, text }) => `${id} · ${text[lang]}` },
        { key: 'level', header: r.kept, cell: (question) => levelInWords(question, words) },
        {
          key: 'comment',
          header: r.comment,
          cell: (question) => {
            const remarks = remarksOf(question, words)
            return remarks && <span className="prose">{remarks}</span>
          },
        },
      ]}
      rows={report.criteria.flatMap(({ questions }) => questions)}
      rowKey={({ id }) => id}
    />
  )
}
