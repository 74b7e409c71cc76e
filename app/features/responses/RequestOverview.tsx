import { recallsRightToRefuse } from '#app/domain/campaign/campaign.ts'
import { ruleChanges } from '#app/features/amendments/change-words.ts'
import { dueLine, holderLine, portionLine } from '#app/features/assignments/share-words.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { LegalNote } from '#app/ui/LegalNote.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { RuleChanges } from '#app/ui/RuleChanges.tsx'
import { NewVersion } from './NewVersion.tsx'
import type { RequestOverview as Overview } from './request-pages.server.ts'

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)

/** Who asks what until when, how far each criterion is, and the one next thing to do. */
export function RequestOverview({ request }: { request: Overview }) {
  const words = useWords()
  const { t, f, lang } = words
  const { campaign, criteria, invitation } = request
  const next = criteria.find(({ asked, reviewed }) => reviewed < asked)
  const here = invitation.id
  const mine = criteria.flatMap(({ shares }) => shares.filter((share) => share.mine))
  return (
    <>
      <PageTitle title={campaign.name} crumbs={[{ href: paths.requests, label: t.requests.title }]}>
        {t.requests.askedBy(request.buyer.name)} · {t.terms.purposes[campaign.purpose]}
      </PageTitle>
      {!request.editable && (
        <p className="note caution">
          {t.requests.readOnly}{' '}
          {invitation.status === 'declined' && <a href={paths.requestDecline(here)}>{t.decline.declinedLink}</a>}
          {invitation.status === 'withdrawn' && <a href={paths.sharing(here)}>{t.sharing.withdrawnLink}</a>}
        </p>
      )}
      <RuleChanges changes={ruleChanges(request, campaign.timeZone, words)} timeZone={campaign.timeZone} />
      <AskedToClarify request={request} />
      {request.reEvaluated && <p className="note">{t.reEvaluation.request(request.reEvaluated)}</p>}
      {request.guest && <p className="note">{t.accesses.asGuest(request.supplier.name)}</p>}
      {recallsRightToRefuse(campaign.purpose, request.headcount) && <LegalNote texts={[t.legal.csrdSupplier]} />}
      <dl className="facts">
        <dt>{t.requests.deadline}</dt>
        <dd>
          {f.instant(campaign.deadline, campaign.timeZone)}
          {campaign.extended && <p className="hint">{t.amendments.ownDeadline}</p>}
        </dd>
        <dt>{t.requests.debriefing}</dt>
        <dd>
          {f.day(campaign.debriefingOn)}
          {request.debriefing.promise === 'overdue' && invitation.status === 'submitted' && (
            <strong className="late"> {t.debriefing.shortOverdue}</strong>
          )}
          {!request.guest && !request.editable && invitation.status === 'submitted' && (
            <>
              <br />
              <a href={paths.requestReport(here)}>
                {request.debriefing.state === 'preview' ? t.debriefing.previewLink : t.debriefing.receivedLink}
              </a>
            </>
          )}
        </dd>
        <dt>{t.requests.status}</dt>
        <dd>{invitation.status === 'sent' ? t.requests.received : t.terms.invitationStates[invitation.status]}</dd>
        <dt>{t.requests.commitment}</dt>
        <dd>
          <code>{request.commitment}</code>
        </dd>
      </dl>
      {request.news.map((news) => (
        <NewVersion key={news.questionnaire} news={news} invitationId={here} />
      ))}
      {mine.length > 0 && (
        <p className="note">
          <a href={paths.requestMine(here)}>{t.assignments.mineTitle}</a>
          {` : ${t.requests.progress(sum(mine.map((share) => share.reviewed)), sum(mine.map((share) => share.questionIds.length)))}`}
        </p>
      )}
      <ul className="list card">
        {criteria.map(({ id, name, apart, asked, reviewed, shares }) => (
          <li key={id}>
            <div className="row between">
              <span>
                <a href={paths.requestCriterion(here, id)}>{name[lang]}</a>
                {apart && <span className="small soft"> {t.apart.outside}</span>}
              </span>
              <span className="row">
                {request.editable && !request.guest && (
                  <a className="small" href={paths.requestAssign(here, id)}>
                    {t.assignments.link}
                    <span className="visually-hidden"> {t.assignments.linkOf(name[lang])}</span>
                  </a>
                )}
                <span className={reviewed === asked ? 'tag done' : 'tag'}>{t.requests.progress(reviewed, asked)}</span>
              </span>
            </div>
            {shares.map((share) => (
              <p key={share.key} className="small soft">
                {`${holderLine(share, words)}, ${portionLine(share, words)}, `}
                <span className={share.late ? 'late' : undefined}>{dueLine(share, words)}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {request.submissions.map(({ sequence, submittedAt }) => (
        <p key={sequence}>
          <a href={paths.receipt(here, sequence)}>
            {t.requests.receipt(sequence, f.instant(submittedAt, campaign.timeZone))}
          </a>
        </p>
      ))}
      {request.submissions.length > 0 && (
        <p>
          <a href={paths.sharing(here)}>{t.sharing.link(request.buyer.name)}</a>
        </p>
      )}
      {request.guest && next && (
        <p className="actions">
          <a className="button" href={paths.requestCriterion(here, next.id)}>
            {t.requests.goOn(next.name[lang])}
          </a>
        </p>
      )}
      {request.editable && !request.guest && (
        <p className="actions">
          <a className="button" href={next ? paths.requestCriterion(here, next.id) : paths.requestReview(here)}>
            {next ? t.requests.goOn(next.name[lang]) : t.requests.review}
          </a>
          {next && <a href={paths.requestReview(here)}>{t.requests.review}</a>}
          <a href={paths.requestOffline(here)}>{t.offline.link}</a>
          <a href={paths.requestQuestions(here)}>{t.supplierQuestions.link}</a>
          {invitation.status !== 'submitted' && <a href={paths.requestDecline(here)}>{t.decline.link}</a>}
        </p>
      )}
    </>
  )
}

/** What the buyer asks to clarify after the close: what still waits stands out. */
function AskedToClarify({ request }: { request: Overview }) {
  const { t, f } = useWords()
  const c = t.clarifications
  const { clarifications, campaign, invitation } = request
  if (clarifications.length === 0) return null
  const open = clarifications.filter(({ state }) => state === 'open').length
  return (
    <div className={open > 0 ? 'note caution' : 'note'}>
      <p>{open > 0 ? c.requestNote(open) : c.requestDone}</p>
      <ul>
        {clarifications.map(({ id, questionId, dueAt, state }) => (
          <li key={id}>
            <a href={paths.requestClarification(invitation.id, id)}>
              {c.requestLine(questionId, f.instant(dueAt, campaign.timeZone))}
            </a>{' '}
            <span className="soft">{c.states[state]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
