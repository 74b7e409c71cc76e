import { reuseRate } from '#app/domain/answers/reuse-rate.ts'
import type { Receipt } from '#app/domain/proofs/receipt.ts'
import type { TitledVersion } from '#app/features/questionnaires/known.server.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { versionName } from './version-name.ts'

/** What was sent, when, and what proves it. */
export function ReceiptPage({
  receipt,
  questionnaires,
  timeZone,
  invitationId,
  reuse,
}: {
  receipt: Receipt
  /** Those that the receipt names, the common one and each module. */
  questionnaires: TitledVersion[]
  timeZone: string
  invitationId: string
  /** How much of it came from the library and was confirmed as it stood. */
  reuse: { reused: number; asked: number } | null
}) {
  const { t, f, lang } = useWords()
  const { response, launch, log } = receipt
  return (
    <>
      <PageTitle
        title={t.submission.receiptTitle(response.sequence)}
        crumbs={[{ href: paths.request(invitationId), label: receipt.campaign.name }]}
      >
        {t.submission.receiptLead(receipt.buyer.name)}
      </PageTitle>
      <dl className="facts card">
        <dt>{t.submission.submittedAt}</dt>
        <dd>{f.instant(response.submittedAt, timeZone)}</dd>
        <dt>{t.submission.submittedBy}</dt>
        <dd>
          {response.submittedBy}, {receipt.supplier.name}
        </dd>
        <dt>{t.submission.questionnaires}</dt>
        <dd>{f.list(questionnaires.map((one) => versionName(one, { t, lang })))}</dd>
        {reuse && (
          <>
            <dt>{t.submission.reuse}</dt>
            <dd>{t.submission.reusedOf(reuse.reused, reuse.asked, f.percent(reuseRate(reuse)))}</dd>
          </>
        )}
        <dt>{t.submission.hash}</dt>
        <dd>
          <code>{response.hash}</code>
        </dd>
        <dt>{t.requests.commitment}</dt>
        <dd>
          <code>{launch.commitment}</code>
        </dd>
        <dt>{t.amendments.receiptVersion}</dt>
        <dd>{f.integer(launch.version)}</dd>
        <dt>{t.submission.log}</dt>
        <dd>
          {log.index} · <code>{log.hash}</code>
        </dd>
      </dl>
      <p className="note">{t.submission.proves}</p>
      <p className="actions">
        <a className="button" href={paths.receiptPdf(invitationId, response.sequence)}>
          {t.submission.downloadPdf}
        </a>
        <a href={paths.receiptJson(invitationId, response.sequence)}>{t.submission.downloadReceipt}</a>
        <a href={paths.responseExport(invitationId, response.sequence)}>{t.submission.downloadExport}</a>
      </p>
    </>
  )
}
