import { REASON_LENGTH } from '#app/domain/assessment/marking-walk.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { SubmittedAnswer } from '#app/ui/SubmittedAnswer.tsx'
import type { Ruling } from './ruling-mutations.server.ts'
import type { ClaimPage } from './rulings.server.ts'

export interface RefusedRuling {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  saved?: Ruling | undefined
}

interface Props {
  page: ClaimPage
  mayRule: boolean
  refused?: RefusedRuling | undefined
}

/** One "not applicable" to judge, beside what the questionnaire admits and the same claim of the others. */
export function RuleClaim({ page, mayRule, refused }: Props) {
  const { t, lang } = useWords()
  const n = t.rulings.na
  const { campaign, criterion, question, supplier, position } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.notApplicable(campaign.id), label: n.readTitle },
  ]
  const at = (claim: { invitationId: string; questionId: string }) =>
    paths.notApplicableClaim(campaign.id, claim.invitationId, claim.questionId)
  const name = (claim: { supplier: string; questionId: string }) => `${claim.supplier}, ${claim.questionId}`
  return (
    <>
      <PageTitle title={`${supplier.name} · ${question.id}`} crumbs={crumbs}>
        {criterion.name[lang]} · {n.position(position.index, position.total)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>
        <strong>{question.question[lang]}</strong>
      </p>
      <p className="soft">
        {n.guidance} {criterion.guidance[lang]}
      </p>
      <div className="grid">
        <div>
          <SubmittedAnswer reading={page.reading} invitationId={supplier.id} />
          <Others page={page} />
        </div>
        <Decision page={page} mayRule={mayRule} refused={refused} />
      </div>
      <nav className="pagination" aria-label={n.neighbours}>
        {page.previous && <a href={at(page.previous)}>{n.previous(name(page.previous))}</a>}
        {page.next && <a href={at(page.next)}>{n.next(name(page.next))}</a>}
        <a href={paths.notApplicable(campaign.id)}>{n.back}</a>
      </nav>
    </>
  )
}

/** At most this many of the others are shown, those already judged first: they are what to be consistent with. */
const shown = 10

function Others({ page }: { page: ClaimPage }) {
  const { t } = useWords()
  const n = t.rulings.na
  const others = [...page.others].sort((a, b) => Number(!a.ruling) - Number(!b.ruling)).slice(0, shown)
  return (
    <section className="card">
      <h2>{n.others}</h2>
      {others.length === 0 && <p className="soft">{n.noOthers}</p>}
      <ul className="list">
        {others.map((claim) => (
          <li key={claim.invitationId}>
            <strong>{claim.supplier}</strong> <RulingWord ruling={claim.ruling} />
            <p>{claim.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RulingWord({ ruling }: { ruling: Ruling | null }) {
  const { t } = useWords()
  const n = t.rulings.na
  return <span className="tag">{ruling ? (ruling.accepted ? n.accepted : n.refused) : n.toJudge}</span>
}

function Saved({ ruling }: { ruling: Ruling }) {
  const { t } = useWords()
  const n = t.rulings.na
  return <>{n.decided(ruling.accepted ? n.accepted : n.refused, ruling.reason)}</>
}

function Decision({ page, mayRule, refused }: Props) {
  const { t } = useWords()
  const n = t.rulings.na
  const { axis, ruling, campaign } = page
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  const stop = campaign.open ? (mayRule ? null : n.reader) : n.frozen
  return (
    <section className="card">
      <h2>{n.ruling}</h2>
      <p>{n.axisNow(axis.accepted, axis.questions)}</p>
      {axis.unreliableIfAccepted && <p className="note caution">{n.wouldBeUnreliable}</p>}
      {refused?.saved && (
        <p className="note caution">
          {n.saved} <Saved ruling={refused.saved} />
        </p>
      )}
      {stop ? (
        <>
          {ruling && (
            <p>
              <Saved ruling={ruling} />
            </p>
          )}
          <p className="soft">{stop}</p>
        </>
      ) : (
        <form method="post">
          <input type="hidden" name="seen" value={refused?.saved?.at ?? typed('seen') ?? ruling?.at ?? ''} />
          <RadioGroup
            name="accepted"
            legend={n.decision}
            error={refused?.errors.accepted}
            defaultValue={typed('accepted') ?? (ruling ? (ruling.accepted ? 'yes' : 'no') : undefined)}
            choices={[
              { value: 'yes', label: n.accept, hint: n.acceptHint },
              { value: 'no', label: n.refuse, hint: n.refuseHint },
            ]}
          />
          <TextArea
            name="reason"
            label={n.yourReason}
            hint={n.reasonHint(REASON_LENGTH)}
            error={refused?.errors.reason}
            defaultValue={typed('reason') ?? ruling?.reason}
            rows={3}
            maxLength={5000}
          />
          <button>{n.save}</button>
        </form>
      )}
    </section>
  )
}
