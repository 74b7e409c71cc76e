import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { LevelTag } from '#app/ui/LevelTag.tsx'
import { hasMedian, levelInWords, remarksOf } from './report-words.ts'
import type { ReportCriterion, ReportDimension, ReportQuestion, SupplierReport } from './supplier-report-model.ts'

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
      header: r.medianShort,
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

/** What is assessed outside the common score: a module with its own, own questions with none. */
export function ApartParts({ report }: { report: SupplierReport }) {
  const { t, f, lang } = useWords()
  const r = t.reports
  return report.apart.map((part) => (
    <section key={part.kind + part.title.fr} className="card">
      <h2>{part.kind === 'module' ? t.apart.modulePart(part.title[lang]) : t.apart.ownPart}</h2>
      {part.kind === 'module' ? (
        <p className="figure">
          <strong>{f.score(part.score)}</strong> {r.outOf} <LevelTag level={part.level} />
        </p>
      ) : (
        <p className="small soft">{t.apart.noTotal}</p>
      )}
      <Questions questions={part.questions} />
    </section>
  ))
}

/** Every question of the scope with its level, as a list: on a narrow screen a table would have no room for the wording. */
export function QuestionList({ report }: { report: SupplierReport }) {
  const { lang } = useWords()
  return report.criteria.map(({ id, name, questions }) => (
    <section key={id}>
      <h3>
        {id} · {name[lang]}
      </h3>
      <Questions questions={questions} />
    </section>
  ))
}

function Questions({ questions }: { questions: ReportQuestion[] }) {
  const words = useWords()
  const { lang } = words
  return (
    <ul className="report-questions">
      {questions.map((question) => (
        <li key={question.id}>
          <strong>
            {question.id} · {levelInWords(question, words)}
          </strong>
          {question.text[lang]}
          {remarksOf(question, words) && <p className="note prose">{remarksOf(question, words)}</p>}
        </li>
      ))}
    </ul>
  )
}
