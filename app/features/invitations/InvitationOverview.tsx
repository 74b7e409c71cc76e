import { recallsRightToRefuse } from '#app/domain/campaign/campaign.ts'
import { ruleChanges } from '#app/features/amendments/change-words.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { LegalNote } from '#app/ui/LegalNote.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { RuleChanges } from '#app/ui/RuleChanges.tsx'
import type { LinkOverview } from './link-page.server.ts'

/** What an invitation asks, read without an account: who, why, until when, under which rules, and every criterion. */
export function InvitationOverview({ token, page }: { token: string; page: LinkOverview }) {
  const reader = useWords()
  const { t, f, lang } = reader
  const words = t.invitation
  const { campaign, purpose } = page
  return (
    <>
      <PageTitle title={words.title(page.buyer)}>{words.subtitle(campaign.name, t.terms.purposes[purpose])}</PageTitle>
      {page.state === 'closed' && <p className="note caution">{words.closed}</p>}
      {page.state === 'declined' && <p className="note caution">{words.declined}</p>}
      <RuleChanges changes={ruleChanges(page, campaign.timeZone, reader)} timeZone={campaign.timeZone} />
      <p>{words.purposeNotes[purpose]}</p>
      {recallsRightToRefuse(purpose, null) && <LegalNote texts={[t.legal.csrdSupplier]} />}
      <Facts page={page} />
      <p className="note">{words.wall}</p>
      <p>
        <a href={paths.invitationQuestions(token)}>{t.supplierQuestions.link}</a>
      </p>
      {page.state === 'open' && (
        <p className="actions top">
          <a className="button" href={paths.claim(token)}>
            {words.claim}
          </a>
        </p>
      )}
      <h2>{words.questionsTitle}</h2>
      {page.state === 'open' && <p className="soft">{words.claimHint}</p>}
      <ul className="list card">
        {page.criteria.map(({ id, name, questions, weight, apart }) => (
          <li key={id} className="row between">
            <a href={paths.invitationCriterion(token, id)}>{name[lang]}</a>
            <span className="soft">
              {apart && `${t.apart.outside} · `}
              {words.questions(questions)}
              {weight !== null && ` · ${words.weight(f.percent(weight, Number.isInteger(weight) ? 0 : 1))}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ page }: { page: LinkOverview }) {
  const { t, f } = useWords()
  const words = t.invitation
  const { campaign, effort } = page
  const duration = (minutes: number) => words.duration(Math.floor(minutes / 60), minutes % 60)
  return (
    <dl className="facts card">
      <dt>{words.deadline}</dt>
      <dd>{f.instant(campaign.deadline, campaign.timeZone)}</dd>
      <dt>{words.debriefing}</dt>
      <dd>{f.day(campaign.debriefingOn)}</dd>
      <dt>{words.size}</dt>
      <dd>
        {words.sizeOf(page.questions, page.criteria.length)}
        {page.smallBelow !== null && <p className="hint">{words.sizeSmall(page.smallBelow)}</p>}
      </dd>
      <dt>{words.effort}</dt>
      <dd>{words.effortOf(duration(effort.firstTime), duration(effort.reviewed))}</dd>
      <dt>{words.weights}</dt>
      <dd>{page.weightsVisible ? words.weightsShown : words.weightsHidden}</dd>
      <dt>{words.commitment}</dt>
      <dd>
        <code>{page.commitment}</code>
        <p className="hint">{words.commitmentWhy}</p>
      </dd>
    </dl>
  )
}
