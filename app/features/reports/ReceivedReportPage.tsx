import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { FlagCard } from './FlagList.tsx'
import { FlagForm, type RefusedWord, ReplyForm } from './ReceivedForms.tsx'
import { ReportBody } from './ReportBody.tsx'
import { RulesProof } from './RulesProof.tsx'
import type { ReceivedReport } from './received.server.ts'

interface ReceivedReportPageProps {
  page: ReceivedReport
  done: 'flagged' | 'nothing' | 'replied' | null
  refused?: RefusedWord | undefined
}

/** What a supplier is told: nothing yet, a preview to check, or the published report with its proof. */
export function ReceivedReportPage({ page, done, refused }: ReceivedReportPageProps) {
  const { t, f } = useWords()
  const d = t.debriefing
  const { campaign, invitationId } = page
  const crumbs = [
    { href: paths.requests, label: t.requests.title },
    { href: paths.request(invitationId), label: campaign.name },
  ]
  const day = f.day(campaign.debriefingOn)
  if (page.state === 'awaited')
    return (
      <>
        <PageTitle title={d.receivedTitle(page.buyer)} crumbs={crumbs} />
        <ErrorSummary errors={refused?.errors} />
        <p className={page.promise === 'overdue' ? 'note caution' : undefined}>
          {page.promise === 'overdue'
            ? d.awaitedOverdue(page.buyer, day)
            : campaign.debriefingOn
              ? d.awaitedPromise(page.buyer, day)
              : d.awaitedNoPromise(page.buyer)}
        </p>
        <p>{d.awaitedMeans}</p>
      </>
    )
  const published = page.state === 'published'
  const sent = f.instant(page.sentAt, campaign.timeZone)
  return (
    <>
      <PageTitle title={d.receivedTitle(page.buyer)} crumbs={crumbs}>
        {published ? d.receivedOn(sent) : d.previewSent(sent)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {done && (
        <p className="note" role="status">
          {d[done]}
        </p>
      )}
      <p className={published ? 'note' : 'note caution'}>{published ? d.publishedMeans : d.previewMeans}</p>
      {published && page.early && (
        <p className="prose">{d.publishedEarly(f.day(page.early.until), page.early.reason)}</p>
      )}
      <p className="actions">
        {published && <a href={paths.requestReportPdf(invitationId, 'fr')}>{d.pdfFr}</a>}
        {published && <a href={paths.requestReportPdf(invitationId, 'en')}>{d.pdfEn}</a>}
        <a href={published ? '#reply' : '#flag'}>{published ? d.toReply : d.toFlags}</a>
        {published && <a href={paths.requestPlan(invitationId)}>{t.progress.link}</a>}
        {published && <a href="#proof">{d.toProof}</a>}
      </p>
      <ReportBody report={page.report} />
      {page.flags.length > 0 && <h2>{d.yourFlags}</h2>}
      {page.flags.map((flag) => (
        <FlagCard key={flag.id} flag={flag} timeZone={campaign.timeZone} />
      ))}
      {published ? <ReplyForm page={page} refused={refused} /> : <FlagForm page={page} refused={refused} />}
      {published && <RulesProof proof={page.proof} invitationId={invitationId} />}
    </>
  )
}
