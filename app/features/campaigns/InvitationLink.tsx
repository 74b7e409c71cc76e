import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { WITHDRAWAL_LENGTH } from './invitation-forms.ts'

export interface InvitationLinkProps {
  campaignId: string
  invitation: {
    campaign: string
    supplier: string
    email: string
    status: string
    state: 'free' | 'claimed' | 'over'
    withdrawal: { reason: string | null; at: string } | null
  }
  /** Where the new link was just sent. */
  renewed: boolean
  answer?:
    | { link?: string | null; errors?: Record<string, string>; typed?: { email: string; reason: string } }
    | undefined
}

/** The link of one invitation, another in its place, or the end of it; each says what it does before it is done. */
export function InvitationLink({ campaignId, invitation, renewed, answer }: InvitationLinkProps) {
  const { t, f } = useWords()
  const b = t.board
  const { state, status, withdrawal } = invitation
  const out = status === 'withdrawn'
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaignId), label: invitation.campaign },
  ]
  return (
    <>
      <PageTitle title={b.linkTitle} crumbs={crumbs}>
        {b.linkLead(invitation.supplier, invitation.email)}
      </PageTitle>
      <ErrorSummary errors={answer?.errors} />
      {renewed && (
        <p className="note" role="status">
          {b.renewed(invitation.email)}
        </p>
      )}
      {withdrawal && <p className="note">{b.withdrawn(f.shortDay(withdrawal.at.slice(0, 10)))}</p>}
      {withdrawal && <blockquote className="card prose">{withdrawal.reason}</blockquote>}
      {!out && state !== 'free' && <p className="note">{state === 'claimed' ? b.linkClaimed : b.linkOver}</p>}
      {!out && state === 'free' && <Links email={invitation.email} answer={answer} />}
      {state !== 'over' && (state === 'free' || status === 'claimed') && <Withdraw answer={answer} />}
      <p className="actions">
        <a href={paths.campaign(campaignId)}>{b.backToBoard}</a>
      </p>
    </>
  )
}

function Links({ email, answer }: Pick<InvitationLinkProps, 'answer'> & { email: string }) {
  const { t } = useWords()
  const b = t.board
  return (
    <>
      <h2>{b.linkPart}</h2>
      {answer?.link ? (
        <TextField name="link" label={b.linkLabel} defaultValue={answer.link} readOnly className="wide" />
      ) : (
        <form method="post">
          <p>{b.linkWhy}</p>
          <button name="intent" value="show">
            {b.linkButton}
          </button>
        </form>
      )}
      <h2>{b.renewTitle}</h2>
      <form method="post">
        <p>{b.renewWhy}</p>
        <TextField
          name="email"
          type="email"
          label={b.renewEmail}
          autoComplete="off"
          defaultValue={answer?.typed?.email ?? email}
          error={answer?.errors?.email}
        />
        <button className="alt" name="intent" value="renew">
          {b.renewButton}
        </button>
      </form>
    </>
  )
}

function Withdraw({ answer }: Pick<InvitationLinkProps, 'answer'>) {
  const { t } = useWords()
  const b = t.board
  return (
    <>
      <h2>{b.withdrawTitle}</h2>
      <form method="post">
        <p>{b.withdrawWhy}</p>
        <TextArea
          name="reason"
          label={b.withdrawReason}
          hint={b.withdrawHint(WITHDRAWAL_LENGTH)}
          maxLength={WITHDRAWAL_LENGTH}
          defaultValue={answer?.typed?.reason ?? ''}
          error={answer?.errors?.reason}
        />
        <button className="danger" name="intent" value="withdraw">
          {b.withdrawButton}
        </button>
      </form>
    </>
  )
}
