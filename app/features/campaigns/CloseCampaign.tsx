import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { BoardModel } from './board.server.ts'

/** Closing early takes something from suppliers: the page says what before the button does it. */
export function CloseCampaign({ board }: { board: Pick<BoardModel, 'campaign' | 'invited' | 'submitted'> }) {
  const { t, f } = useWords()
  const { campaign } = board
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const missing = board.invited - board.submitted
  return (
    <>
      <PageTitle title={t.board.closeTitle} crumbs={crumbs}>
        {t.board.closeLead(f.instant(campaign.deadline, campaign.timeZone))}
      </PageTitle>
      {missing > 0 && <p className="note caution">{t.board.closeMissing(missing)}</p>}
      <p>{t.board.closeEffect}</p>
      <form method="post" className="actions">
        <button className="danger">{t.board.closeButton}</button>
        <a href={paths.campaign(campaign.id)}>{t.common.cancel}</a>
      </form>
    </>
  )
}
