import { paths } from '#app/http/paths.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import { BoardTable } from './BoardTable.tsx'
import type { BoardModel } from './board.server.ts'
import { ReEvaluates } from './ReEvaluates.tsx'

export interface BoardRights {
  close: boolean
  link: boolean
  compose: boolean
  agree: boolean
  assess: boolean
}

interface BoardProps {
  board: BoardModel
  may: BoardRights
  /** Whether invitations leave by themselves. */
  mailServer: boolean
}

export function Board({ board, may, mailServer }: BoardProps) {
  const { t } = useWords()
  const { campaign } = board
  return (
    <>
      <PageTitle title={campaign.name} crumbs={[{ href: paths.campaigns, label: t.campaigns.title }]}>
        {t.board.lead(t.terms.campaignStates[campaign.status], t.terms.purposes[campaign.purpose])}
      </PageTitle>
      <Waiting board={board} mayLink={may.link} mailServer={mailServer} />
      {board.interestsWaiting > 0 && (
        <p className="note caution">
          {t.declarations.waiting(board.interestsWaiting)}{' '}
          <a href={paths.declarations(campaign.id)}>{t.declarations.link}</a>
        </p>
      )}
      {board.reEvaluates && <ReEvaluates past={board.reEvaluates} />}
      <Facts board={board} />
      <Actions board={board} may={may} />
      {may.compose && (
        <p className="actions">
          {(campaign.status === 'assessed' || campaign.status === 'debriefed') && (
            <a href={paths.reEvaluate(campaign.id)}>{t.reEvaluation.link}</a>
          )}
          <a href={paths.campaignCopy(campaign.id)}>{t.templates.copyLink}</a>
        </p>
      )}
      <h2>{t.board.suppliersTitle}</h2>
      <p className="soft">
        {t.board.wall} {campaign.status === 'launched' && t.board.lateMeans}{' '}
        <a href={paths.campaignBoardCsv(campaign.id)}>{t.board.csvLink}</a>
      </p>
      <Filter board={board} />
      {board.suppliers.length === 0 ? (
        <p>
          {t.board.nothingFound} <a href={paths.campaign(campaign.id)}>{t.board.showAll}</a>
        </p>
      ) : (
        <BoardTable board={board} mayLink={may.link} />
      )}
      <Pagination
        page={board.page}
        pages={board.pages}
        href={(page) => {
          const { state, search: q, sort } = board
          return paths.campaignBoard(campaign.id, { state, q, sort, page })
        }}
      />
    </>
  )
}

/** After the launch: what became of the invitations that have not left, and what the buyer can do about it. */
function Waiting({ board, mayLink, mailServer }: { board: BoardModel; mayLink: boolean; mailServer: boolean }) {
  const { t } = useWords()
  const waiting = board.counts.find(({ state }) => state === 'waiting')?.count ?? 0
  if (waiting === 0 || board.campaign.status !== 'launched') return null
  return (
    <div className="note">
      <p>
        {t.board.waiting(waiting)} {mailServer ? t.board.waitingSoon : t.board.waitingNoServer}
        {mayLink && ` ${t.board.waitingLinks}`}
      </p>
      {mailServer && (
        <p>
          <progress value={board.invited - waiting} max={board.invited} aria-label={t.board.sendingBar} />{' '}
          <span role="status">{t.board.sending(board.invited - waiting, board.invited)}</span>{' '}
          <a href={paths.campaign(board.campaign.id)}>{t.board.refresh}</a>
        </p>
      )}
    </div>
  )
}

function Facts({ board }: { board: BoardModel }) {
  const { t, f } = useWords()
  const { campaign, sets } = board
  const b = t.board
  return (
    <dl className="facts">
      <dt>{campaign.closedAt ? b.closedOn : b.deadline}</dt>
      <dd>
        {f.instant(campaign.closedAt ?? campaign.deadline, campaign.timeZone)}
        {!campaign.closedAt && campaign.closesAt && (
          <p className="hint">{t.extensions.closesAt(f.instant(campaign.closesAt, campaign.timeZone))}</p>
        )}
      </dd>
      <dt>{b.debriefing}</dt>
      <dd>
        {f.day(campaign.debriefingOn)}
        {board.promise === 'overdue' && <strong className="late"> {t.debriefing.shortOverdue}</strong>}
        {board.promise === 'soon' && <span className="soft"> {t.debriefing.shortSoon}</span>}
      </dd>
      <dt>{b.responses}</dt>
      <dd>{b.responsesOf(board.submitted, board.invited)}</dd>
      <dt>{b.marking}</dt>
      <dd>{sets.expected > 0 ? b.setsOf(sets.locked, sets.expected) : b.noSets}</dd>
      <dt>{b.rules}</dt>
      <dd>
        <a href={paths.declarations(campaign.id)}>{t.declarations.link}</a>
        <br />
        <a href={paths.campaignFrozen(campaign.id)}>{b.seeRules}</a>
        <br />
        <a href={paths.amendments(campaign.id)}>{t.amendments.link}</a>
        <br />
        <a href={`${paths.campaignFrozen(campaign.id)}#annex`}>{b.annexes}</a>
      </dd>
    </dl>
  )
}

function Actions({ board, may }: { board: BoardModel; may: BoardRights }) {
  const { t } = useWords()
  const { id, status } = board.campaign
  if (status === 'launched') {
    return (
      <p className="actions">
        <a href={paths.supplierQuestions(id)}>
          {board.questionsWaiting > 0
            ? t.supplierQuestions.linkWaiting(board.questionsWaiting)
            : t.supplierQuestions.link}
        </a>
        {may.close && (
          <a className="button alt" href={paths.campaignClose(id)}>
            {t.board.closeNow}
          </a>
        )}
      </p>
    )
  }
  const agreeing = status === 'closed' && may.agree
  return (
    <p className="actions">
      {agreeing && (
        <a className="button" href={paths.consensus(id)}>
          {t.board.agree}
        </a>
      )}
      <a className={agreeing ? undefined : 'button'} href={paths.comparison(id)}>
        {t.board.compare}
      </a>
      {!agreeing && <a href={paths.consensus(id)}>{t.board.agreement}</a>}
      <a href={paths.supplierQuestions(id)}>{t.supplierQuestions.link}</a>
      <a href={paths.notApplicable(id)}>{t.board.notApplicable}</a>
      <a href={paths.bridge(id)}>{t.bridge.link}</a>
      <a href={paths.clarifications(id)}>{t.clarifications.title}</a>
      {status === 'closed' && may.assess && <a href={paths.assess(id)}>{t.board.assess}</a>}
      {status === 'assessed' && (
        <a href={paths.debriefing(id)}>
          {may.assess ? t.debriefing.link : t.debriefing.linkDone}
          {board.flagsWaiting > 0 && ` (${t.debriefing.linkWaiting(board.flagsWaiting)})`}
        </a>
      )}
      {status === 'debriefed' && <a href={paths.debriefing(id)}>{t.debriefing.linkDone}</a>}
    </p>
  )
}

function Filter({ board }: { board: BoardModel }) {
  const { t } = useWords()
  const states = board.counts.map(({ state, count }) => ({
    value: state,
    label: t.board.stateCount(state === 'late' ? t.board.late : t.terms.invitationStates[state], count),
  }))
  return (
    <SearchForm action={paths.campaign(board.campaign.id)} label={t.board.filterName} defaultValue={board.search}>
      <SelectField
        name="state"
        label={t.board.filterState}
        options={[{ value: '', label: t.board.everyState }, ...states]}
        defaultValue={board.state}
      />
      {board.sort !== 'name' && <input type="hidden" name="sort" value={board.sort} />}
    </SearchForm>
  )
}
