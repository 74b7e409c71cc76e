import type { ReactNode } from 'react'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { BoardModel } from './board.server.ts'

type Row = BoardModel['suppliers'][number]

/** One page of the suppliers of a campaign; a column whose heading is a link sets the order of the rows. */
export function BoardTable({ board, mayLink }: { board: BoardModel; mayLink: boolean }) {
  const { t, f } = useWords()
  const b = t.board
  const { id, status, timeZone } = board.campaign
  const steps = useSteps(timeZone)
  const sortable = (sort: BoardModel['sort'], label: string, sorted: 'ascending' | 'descending') => ({
    header: <SortedHeading board={board} sort={sort} label={label} />,
    sorted: board.sort === sort ? sorted : undefined,
  })
  const columns: Column<Row>[] = [
    {
      key: 'supplier',
      ...sortable('name', b.columns.supplier, 'ascending'),
      cell: (row) => (
        <>
          {row.name} <small className="soft">{row.email}</small>
        </>
      ),
    },
    {
      key: 'state',
      ...sortable('state', b.columns.state, 'ascending'),
      cell: (row) => (
        <>
          {row.late && row.status !== 'not_returned'
            ? b.stateLate(t.terms.invitationStates[row.status])
            : t.terms.invitationStates[row.status]}{' '}
          {row.ownDeadline && (
            <small className="soft">{t.extensions.until(f.instant(row.ownDeadline, timeZone))}</small>
          )}{' '}
          {row.status === 'declined' && row.declineReason && <small className="soft">{row.declineReason}</small>}
        </>
      ),
    },
    { key: 'dates', ...sortable('step', b.columns.dates, 'descending'), sentence: true, cell: steps },
  ]
  if (status === 'launched')
    columns.push({
      key: 'reviewed',
      ...sortable('progress', b.columns.reviewed, 'descending'),
      number: true,
      cell: (row) => f.percent(row.reviewed),
    })
  else
    columns.push({
      key: 'sets',
      header: b.columns.sets,
      number: true,
      cell: (row) => (row.assigned === null ? f.integer(null) : b.setsOf(row.locked, row.assigned)),
    })
  if (mayLink && status === 'launched')
    columns.push({
      key: 'link',
      header: b.columns.link,
      cell: (row) =>
        (row.linkable || row.status === 'claimed') && (
          <a href={paths.invitationLink(id, row.id)}>{row.linkable ? b.showLink : b.manage}</a>
        ),
    })
  const rowKey = (row: Row) => row.id
  return <DataTable caption={b.suppliersFound(board.found)} columns={columns} rows={board.suppliers} rowKey={rowKey} />
}

interface HeadingProps {
  board: BoardModel
  sort: BoardModel['sort']
  label: string
}

function SortedHeading({ board, sort, label }: HeadingProps): ReactNode {
  const { t } = useWords()
  if (board.sort === sort) return label
  const href = paths.campaignBoard(board.campaign.id, { state: board.state, q: board.search, sort })
  return (
    <a href={href} aria-label={t.board.sortBy(label)}>
      {label}
    </a>
  )
}

function useSteps(timeZone: string) {
  const { t, f } = useWords()
  const b = t.board
  const day = (instant: string) => f.shortDay(localOf(instant, timeZone).day)
  return (row: Row) =>
    [
      row.sentAt && b.sent(day(row.sentAt)),
      row.openedAt && b.opened(day(row.openedAt)),
      row.claimedAt && b.claimed(day(row.claimedAt)),
      row.submittedAt && b.submitted(day(row.submittedAt)),
      row.declinedAt && b.declined(day(row.declinedAt)),
    ]
      .filter(Boolean)
      .join(', ')
}
