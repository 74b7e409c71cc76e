import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { OfflinePageModel } from './queries.server.ts'

interface OfflinePageProps {
  page: OfflinePageModel
  /** How many answers of a file have just been saved; null when none was decided on. */
  taken: number | null
  errors?: Record<string, string> | undefined
}

/** Out with a workbook, back in with it: two steps, and what stands between them. */
export function OfflinePage({ page, taken, errors }: OfflinePageProps) {
  const { t, f } = useWords()
  const { invitationId, campaign, pending } = page
  return (
    <>
      <PageTitle title={t.offline.title} crumbs={[{ href: paths.request(invitationId), label: campaign.name }]}>
        {t.offline.lead}
      </PageTitle>
      {taken !== null && (
        <p className="note" role="status">
          {taken === 0 ? t.offline.dropped : t.offline.taken(taken)}{' '}
          <a href={paths.requestReview(invitationId)}>{t.offline.toReview}</a>
        </p>
      )}
      <ErrorSummary errors={errors} />
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      {page.editable && pending && (
        <p className="note">
          {t.offline.pending(pending.fileName, f.instant(pending.sentAt, campaign.timeZone))}{' '}
          <a href={paths.requestOfflinePreview(invitationId, pending.id)}>{t.offline.resume}</a>
        </p>
      )}
      <section className="card">
        <h2>{t.offline.leave}</h2>
        <p>{t.offline.leaveText(page.questions, page.sheets)}</p>
        <p>
          <a href={paths.requestOfflineFile(invitationId)} download>
            {t.offline.download}
          </a>
        </p>
      </section>
      {page.editable && (
        <form method="post" encType="multipart/form-data" className="card">
          <h2>{t.offline.comeBack}</h2>
          <p>{t.offline.comeBackText}</p>
          <TextField
            name="file"
            type="file"
            accept=".xlsx"
            label={t.offline.file}
            hint={t.offline.fileHint}
            error={errors?.file}
          />
          <button>{t.offline.send}</button>
        </form>
      )}
    </>
  )
}
