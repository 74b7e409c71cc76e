import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { DeclinePage } from './decline.server.ts'
import { REASON_LENGTH } from './decline-form.ts'

interface DeclineRequestProps {
  page: DeclinePage
  errors?: Record<string, string> | undefined
  reason?: string | undefined
}

/** Saying no with a reason, or taking that no back; each page offers the one act that its state allows. */
export function DeclineRequest({ page, errors, reason }: DeclineRequestProps) {
  const { t, f } = useWords()
  const words = t.decline
  const { status, running, mine, campaign, buyer } = page
  const declined = status === 'declined'
  const barred = !running || status === 'submitted' || status === 'withdrawn' || !mine
  return (
    <>
      <PageTitle
        title={declined ? words.declinedTitle : words.title}
        crumbs={[{ href: paths.request(page.invitationId), label: campaign.name }]}
      >
        {declined ? words.declinedLead(f.instant(page.declinedAt, campaign.timeZone)) : words.lead(buyer)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {declined && <blockquote className="card prose">{page.reason}</blockquote>}
      {barred && <p className="note caution">{barredWhy(page, t)}</p>}
      {!barred && declined && (
        <form method="post">
          <p>{words.takeBackWhy(f.instant(campaign.deadline, campaign.timeZone))}</p>
          <button name="intent" value="take-back">
            {words.takeBack}
          </button>
        </form>
      )}
      {!barred && !declined && (
        <form method="post">
          <p>{words.effect(f.instant(campaign.deadline, campaign.timeZone))}</p>
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint(buyer, REASON_LENGTH)}
            maxLength={REASON_LENGTH}
            defaultValue={reason}
            error={errors?.reason}
          />
          <Checkbox name="confirmed" label={words.confirm} error={errors?.confirmed} />
          <p className="actions">
            <button className="danger" name="intent" value="decline">
              {words.submit}
            </button>
            <a href={paths.request(page.invitationId)}>{t.common.cancel}</a>
          </p>
        </form>
      )}
    </>
  )
}

function barredWhy(page: DeclinePage, t: ReturnType<typeof useWords>['t']): string {
  const { errors } = t.decline
  if (!page.running || page.status === 'withdrawn') return errors.closed
  return page.status === 'submitted' ? errors.submitted : errors.not_owner(page.ownerName ?? '')
}
