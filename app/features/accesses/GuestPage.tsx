import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { GuestPageModel } from './guests.server.ts'

interface GuestPageProps {
  page: GuestPageModel
  errors?: Record<string, string> | undefined
  reason?: string | undefined
}

/** Who asks to join which response, what an approval opens and what it does not, and the decision. */
export function GuestPage({ page, errors, reason }: GuestPageProps) {
  const { t, f } = useWords()
  const words = t.accesses.guest
  return (
    <>
      <PageTitle title={words.title(page.name)} crumbs={[{ href: paths.access, label: t.accesses.title }]}>
        {words.lead(page.campaign, page.buyer)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <dl className="facts">
        <dt>{t.accesses.state}</dt>
        <dd>
          <span className={page.state === 'approved' ? 'tag done' : 'tag'}>{t.accesses.states[page.state]}</span>
        </dd>
        <dt>{words.email}</dt>
        <dd>{page.email}</dd>
        <dt>{words.company}</dt>
        <dd>{page.company}</dd>
        <dt>{words.askedOn}</dt>
        <dd>{f.instant(page.askedAt)}</dd>
        {page.message && <dt>{words.message}</dt>}
        {page.message && <dd className="prose">{page.message}</dd>}
        {page.decidedAt && <dt>{words.decidedOn}</dt>}
        {page.decidedAt && <dd>{words.decided(f.instant(page.decidedAt), page.decidedBy ?? '')}</dd>}
        {page.reason && <dt>{words.reasonGiven}</dt>}
        {page.reason && <dd className="prose">{page.reason}</dd>}
      </dl>
      <div className="card">
        <h2>{words.opensTitle}</h2>
        <p>{words.opens}</p>
        <p className="soft">{words.closed}</p>
      </div>
      <Decision page={page} errors={errors} reason={reason} />
    </>
  )
}

function Decision({ page, errors, reason }: GuestPageProps) {
  const { t } = useWords()
  const words = t.accesses.guest
  const { status, running, mine, ownerName } = page
  if (!running) return <p className="note">{words.over}</p>
  if (!mine) return <p className="note">{ownerName ? words.notMine(ownerName) : words.notMineUnknown}</p>
  return (
    <form method="post" className="card">
      <h2>{words.decide}</h2>
      <input type="hidden" name="from" value={status} />
      <TextArea
        name="reason"
        rows={3}
        label={words.reason}
        hint={words.reasonHint}
        optional
        defaultValue={reason}
        error={errors?.reason}
      />
      <p className="actions">
        {status !== 'approved' && (
          <button name="decision" value="approved">
            {status === 'asked' ? words.approve : words.approveAfterAll}
          </button>
        )}
        {status === 'asked' && (
          <button className="alt" name="decision" value="refused">
            {words.refuse}
          </button>
        )}
        {status === 'approved' && (
          <button className="alt" name="decision" value="revoked">
            {words.revoke}
          </button>
        )}
        <a href={paths.access}>{t.common.cancel}</a>
      </p>
    </form>
  )
}
