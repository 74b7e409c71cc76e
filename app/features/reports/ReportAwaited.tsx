import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ReportAwaited as Awaited } from './supplier-report.server.ts'

const kinds = ['marks', 'difference', 'ruling'] as const

/** Says why there is no report yet, what remains and where to settle it. */
export function ReportAwaited({ awaited }: { awaited: Awaited }) {
  const { t } = useWords()
  const r = t.reports
  const { campaign, supplier, state, remaining } = awaited
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const links = [
    { href: paths.consensus(campaign.id), label: r.toConsensus, shown: remaining.difference + remaining.marks > 0 },
    { href: paths.notApplicable(campaign.id), label: r.toRulings, shown: remaining.ruling > 0 },
    { href: paths.assess(campaign.id), label: r.toAssess, shown: state === 'unconfirmed' },
  ]
  return (
    <>
      <PageTitle title={r.awaitedTitle(supplier)} crumbs={crumbs} />
      <p>{r.awaited[state]}</p>
      {state === 'provisional' && (
        <ul>{kinds.map((kind) => remaining[kind] > 0 && <li key={kind}>{r.remaining[kind](remaining[kind])}</li>)}</ul>
      )}
      <p className="actions">
        {state !== 'launched' &&
          links.map(
            ({ href, label, shown }) =>
              shown && (
                <a key={href} href={href}>
                  {label}
                </a>
              ),
          )}
        <a href={paths.campaign(campaign.id)}>{r.toCampaign}</a>
      </p>
    </>
  )
}
