import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { type Reference, References } from '#app/ui/References.tsx'
import { ReportBody } from './ReportBody.tsx'
import type { SupplierReport } from './supplier-report-model.ts'

interface SupplierReportPageProps {
  report: SupplierReport
  /** When it was published; null as long as it is prepared. */
  publishedAt: string | null
  /** Whether anything was sent to the supplier. */
  sent: boolean
  mayComment: boolean
  mayReEvaluate: boolean
  /** Public ones, on the priority improvement. */
  references: Reference[]
}

/** The report of one supplier as the buyer prepares it, and then as it was told. */
export function SupplierReportPage({ report, publishedAt, sent, ...page }: SupplierReportPageProps) {
  const { mayComment, mayReEvaluate, references } = page
  const { t, f } = useWords()
  const r = t.reports
  const { campaign, supplier, criteria } = report
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.debriefing(campaign.id), label: t.debriefing.title },
  ]
  return (
    <>
      <PageTitle title={r.title(supplier.name)} crumbs={crumbs}>
        {r.submission(report.submission.sequence, f.instant(report.submission.submittedAt, campaign.timeZone))} ·{' '}
        {r.assessedOn} {f.instant(campaign.assessedAt, campaign.timeZone)} · {r.debriefingOn}{' '}
        {campaign.debriefingOn ? f.day(campaign.debriefingOn) : r.noDate}
      </PageTitle>
      <p className="note">
        {publishedAt
          ? `${t.debriefing.publishedOn(f.instant(publishedAt, campaign.timeZone))}. ${t.debriefing.publishedMeans}`
          : r.notShared}
      </p>
      <p className="actions">
        {mayComment && criteria[0] && (
          <a className="button" href={paths.reportComments(campaign.id, supplier.id, criteria[0].id)}>
            {r.chooseComments}
          </a>
        )}
        <a href={paths.reportPdf(campaign.id, supplier.id, 'fr')}>{r.inFrench}</a>
        <a href={paths.reportPdf(campaign.id, supplier.id, 'en')}>{r.inEnglish}</a>
        <a href={paths.trend(campaign.id, supplier.id)}>{t.trend.link}</a>
        {publishedAt && <a href={paths.reportPlan(campaign.id, supplier.id)}>{t.progress.link}</a>}
        {mayReEvaluate && <a href={paths.reEvaluate(campaign.id, [supplier.id])}>{t.reEvaluation.linkOne}</a>}
        {sent && <a href={paths.reportFlags(campaign.id, supplier.id)}>{t.debriefing.exchangesLink}</a>}
      </p>
      <References references={references} title={t.debriefing.references} />
      <ReportBody report={report} />
    </>
  )
}
