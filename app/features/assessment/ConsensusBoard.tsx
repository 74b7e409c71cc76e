import { paths } from '#app/http/paths.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import { DifferenceTable, WaitingTable } from './AgendaTables.tsx'
import { AgreementCard } from './AgreementCard.tsx'
import { agendaLists } from './agenda-view.ts'
import type { ConsensusBoardModel } from './consensus-board.server.ts'
import { type PanelRights, panelCrumbs } from './panel-rights.ts'

interface Props {
  board: ConsensusBoardModel
  may: PanelRights
}

/** The panel's agenda, the widest and heaviest difference first; one list at a time, with what is left in each. */
export function ConsensusBoard({ board, may }: Props) {
  const { t } = useWords()
  const c = t.consensus
  const { campaign, view } = board
  const acting = campaign.status === 'closed' && may.agree
  const filtered = view.search !== '' || view.criterion !== ''
  return (
    <>
      <PageTitle title={acting ? c.title : c.readTitle} crumbs={panelCrumbs(t, campaign, may)}>
        {c.lead}
      </PageTitle>
      <Lists board={board} />
      {(filtered || board.counts[view.show] > 0) && <Filter board={board} />}
      {board.counts[view.show] === 0 ? (
        <Nothing board={board} may={may} filtered={filtered} />
      ) : view.show === 'waiting' ? (
        <WaitingTable board={board} mayForce={may.force} />
      ) : (
        <DifferenceTable board={board} />
      )}
      <Pagination
        page={view.page}
        pages={board.pages}
        href={(page) =>
          paths.consensus(campaign.id, { show: view.show, q: view.search, criterion: view.criterion, page })
        }
      />
      <AgreementCard figures={board.agreement} campaignId={campaign.id} />
      <Ways board={board} may={may} />
    </>
  )
}

function Lists({ board }: { board: ConsensusBoardModel }) {
  const { t } = useWords()
  const c = t.consensus
  const { search, criterion, show } = board.view
  return (
    <nav className="tabs" aria-label={c.lists}>
      {agendaLists.map((list) => (
        <a
          key={list}
          href={paths.consensus(board.campaign.id, { show: list, q: search, criterion })}
          aria-current={list === show ? 'page' : undefined}
        >
          {c.listCount(c.list[list], board.counts[list])}
        </a>
      ))}
    </nav>
  )
}

function Filter({ board }: { board: ConsensusBoardModel }) {
  const { t, lang } = useWords()
  const c = t.consensus
  const { view } = board
  const options = board.criteria.map(({ id, name }) => ({ value: id, label: name[lang] }))
  return (
    <SearchForm action={paths.consensus(board.campaign.id)} label={c.searchLabel} defaultValue={view.search}>
      <input type="hidden" name="show" value={view.show} />
      {options.length > 1 && (
        <SelectField
          name="criterion"
          label={c.criterion}
          options={[{ value: '', label: c.everyCriterion }, ...options]}
          defaultValue={view.criterion}
        />
      )}
    </SearchForm>
  )
}

function Nothing({ board, may, filtered }: Props & { filtered: boolean }) {
  const { t } = useWords()
  const c = t.consensus
  const { campaign, view } = board
  if (filtered)
    return (
      <p>
        {c.nothingFound} <a href={paths.consensus(campaign.id, { show: view.show })}>{c.showAll}</a>
      </p>
    )
  const finished = view.show === 'open' && board.done
  return (
    <div className="empty">
      <p>{finished ? c.allDone : c.empty[view.show]}</p>
      {finished && campaign.status === 'closed' && may.assess && (
        <p className="actions">
          <a className="button" href={paths.assess(campaign.id)}>
            {c.toAssess}
          </a>
        </p>
      )}
    </div>
  )
}

function Ways({ board, may }: Props) {
  const { t } = useWords()
  const c = t.consensus
  const { id, status } = board.campaign
  if (!may.compare) return null
  return (
    <p className="actions">
      {may.rule && <a href={paths.notApplicable(id)}>{c.toNotApplicable}</a>}
      <a href={paths.comparison(id)}>{c.toComparison}</a>
      {may.assess && status === 'closed' && <a href={paths.assess(id)}>{c.toAssess}</a>}
    </p>
  )
}
