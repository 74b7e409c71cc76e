import { paths } from '#app/http/paths.ts'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

export interface InvitationLinkProps {
  campaignId: string
  campaign: string
  supplier: string
  email: string
  state: 'free' | 'claimed' | 'over'
  /** Only in the answer to the form that asked for it. */
  link: string | null
}

export function InvitationLink({ campaignId, campaign, supplier, email, state, link }: InvitationLinkProps) {
  const { t } = useWords()
  const b = t.board
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaignId), label: campaign },
  ]
  return (
    <>
      <PageTitle title={b.linkTitle} crumbs={crumbs}>
        {b.linkLead(supplier, email)}
      </PageTitle>
      {state === 'free' && !link && (
        <form method="post">
          <p>{b.linkWhy}</p>
          <button>{b.linkButton}</button>
        </form>
      )}
      {link && <TextField name="link" label={b.linkLabel} defaultValue={link} readOnly className="wide" />}
      {state !== 'free' && <p className="note">{state === 'claimed' ? b.linkClaimed : b.linkOver}</p>}
      <p className="actions">
        <a href={paths.campaign(campaignId)}>{b.backToBoard}</a>
      </p>
    </>
  )
}
