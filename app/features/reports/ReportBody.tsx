import { radarDrawing } from '#app/domain/results/radar.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { LevelTag } from '#app/ui/LevelTag.tsx'
import { Radar, radarFrame, radarLabelWidth } from '#app/ui/Radar.tsx'
import { ApartParts, CriteriaTable, DimensionsTable, QuestionList } from './ReportTables.tsx'
import { hasMedian, methodSentence } from './report-words.ts'
import type { ReportCriterion, SupplierReport } from './supplier-report-model.ts'

/** What a report says, the same for its buyer and for its supplier. */
export function ReportBody({ report }: { report: SupplierReport }) {
  const words = useWords()
  const r = words.t.reports
  return (
    <>
      {report.askedAgain && <p className="note">{words.t.reEvaluation.partial(report.questionnaire.questions)}</p>}
      <div className="grid">
        <Summary report={report} />
        <Profile report={report} />
      </div>
      <section className="card">
        <h2>{r.byCriterion}</h2>
        <CriteriaTable report={report} />
        {!hasMedian(report) && <p className="small soft">{r.noMedian}</p>}
      </section>
      <section className="card">
        <h2>{r.byDimension}</h2>
        <p className="small soft">{r.dimensionLead}</p>
        <DimensionsTable report={report} />
      </section>
      <section className="card">
        <h2>{r.byQuestion}</h2>
        <QuestionList report={report} />
      </section>
      <ApartParts report={report} />
      <section>
        <h2>{r.methodTitle}</h2>
        <p>{methodSentence(report, words)}</p>
      </section>
    </>
  )
}

function Summary({ report }: { report: SupplierReport }) {
  const { t, f, lang } = useWords()
  const r = t.reports
  const { score, level, strength, priority } = report
  const named = (criterion: ReportCriterion | null) => criterion && `${criterion.id} · ${criterion.name[lang]}`
  return (
    <section className="card">
      <h2>{r.score}</h2>
      <p className="figure">
        <strong>{f.score(score)}</strong> {r.outOf} <LevelTag level={level} />
      </p>
      <h3>{r.strength}</h3>
      <p>{named(strength)}</p>
      <p className="soft">{strength ? r.strengthText(f.score(strength.score)) : r.noStrength}</p>
      <h3>{r.priority}</h3>
      <p>{named(priority)}</p>
      <p className="soft">{priority ? r.priorityText(f.score(priority.score)) : r.noPriority}</p>
    </section>
  )
}

function Profile({ report }: { report: SupplierReport }) {
  const { t, f, lang } = useWords()
  const { criteria, supplier, score, responses } = report
  const own = { label: `${supplier.name} · ${f.score(score)}`, values: criteria.map((one) => one.score) }
  const median = { label: t.reports.median(responses), values: criteria.map((one) => one.median) }
  const drawing = radarDrawing(
    criteria.map(({ id, name }) => ({ code: id, name: name[lang] })),
    hasMedian(report) ? [own, median] : [own],
    radarFrame,
    radarLabelWidth,
  )
  return (
    <section className="card">
      <h2>{t.reports.radar}</h2>
      <Radar label={t.reports.radarLabel(supplier.name)} drawing={drawing} />
      <p className="small soft">{t.reports.radarNote}</p>
    </section>
  )
}
