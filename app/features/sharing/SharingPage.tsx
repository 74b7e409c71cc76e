import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { SharingPageModel } from './queries.server.ts'

interface SharingPageProps {
  page: SharingPageModel
  errors?: Record<string, string> | undefined
}

/** What one buyer sees today, what it would keep, and the one act that the state allows. */
export function SharingPage({ page, errors }: SharingPageProps) {
  const { t, f } = useWords()
  const words = t.sharing
  const { campaign, state, mine } = page
  return (
    <>
      <PageTitle title={words.pageTitle(page.buyer)} crumbs={[{ href: paths.sharings(), label: words.title }]}>
        {campaign.name} · {f.list(page.questionnaires)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <h2>{words.seesTitle}</h2>
      <p className={state === 'withdrawn' ? 'note caution' : 'note'}>
        <strong>{words.states[state]}.</strong> {seenWords(page, words, f)}
      </p>
      {page.declineReason && (
        <>
          <h3>{words.reason}</h3>
          <blockquote className="card prose">{page.declineReason}</blockquote>
        </>
      )}
      {(state === 'accepted' || state === 'withdrawn') && <Kept page={page} />}
      {(state === 'accepted' || state === 'withdrawn') && !mine && (
        <p className="note">{page.ownerName ? words.notMine(page.ownerName) : words.notMineUnknown}</p>
      )}
      {state === 'accepted' && mine && <Withdraw page={page} errors={errors} />}
      {state === 'withdrawn' && mine && <Resume page={page} />}
      <p className="actions">
        <a href={paths.request(page.invitationId)}>{words.openRequest}</a>
        {state === 'asked' && <a href={paths.requestDecline(page.invitationId)}>{words.decline}</a>}
      </p>
    </>
  )
}

function seenWords(
  page: SharingPageModel,
  { sees }: ReturnType<typeof useWords>['t']['sharing'],
  f: ReturnType<typeof useWords>['f'],
): string {
  const { state, buyer, campaign } = page
  if (state === 'accepted')
    return page.running
      ? sees.acceptedRunning(buyer, f.instant(campaign.deadline, campaign.timeZone))
      : sees.accepted(buyer)
  if (state === 'withdrawn') return everything(page) ? sees.withdrawnEverything(buyer) : sees.withdrawnEvidence(buyer)
  return sees[state](buyer)
}

const everything = (page: SharingPageModel) => page.takes === 'everything' || page.leftOut

function Kept({ page }: { page: SharingPageModel }) {
  const words = useWords().t.sharing
  const kept = words.keeps[everything(page) ? 'everything' : 'evidence']
  return (
    <section className="card">
      <h2>{page.state === 'accepted' ? words.wouldKeepTitle : words.keepsTitle}</h2>
      <ul>
        {kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="soft">{words.keepsWhy}</p>
      <p>{words.keepsYours}</p>
    </section>
  )
}

function Withdraw({ page, errors }: SharingPageProps) {
  const { t, f } = useWords()
  const words = t.sharing
  const { buyer, campaign } = page
  return (
    <form method="post">
      <h2>{words.withdrawTitle}</h2>
      <p>
        {everything(page)
          ? words.withdrawEverything(buyer, f.instant(campaign.deadline, campaign.timeZone))
          : words.withdrawEvidence(buyer)}
      </p>
      <Checkbox name="confirmed" label={words.confirm} error={errors?.confirmed} />
      <button className="danger" name="intent" value="withdraw">
        {words.withdraw}
      </button>
    </form>
  )
}

function Resume({ page }: SharingPageProps) {
  const { t, f } = useWords()
  const words = t.sharing
  const when = page.withdrawnAt && words.withdrawnOn(f.day(page.withdrawnAt), page.withdrawnBy ?? '')
  if (page.leftOut)
    return (
      <p className="note">
        {when} {words.leftOut}
      </p>
    )
  return (
    <form method="post">
      <h2>{words.resumeTitle}</h2>
      <p>
        {when} {words.resumeText}
      </p>
      <button name="intent" value="resume">
        {words.resume}
      </button>
    </form>
  )
}
