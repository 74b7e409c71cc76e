import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { MarkTag } from '#app/ui/LevelTag.tsx'
import type { ConsensusBoardModel } from './consensus-board.server.ts'

type Row = ConsensusBoardModel['differences'][number]
type WaitingRow = ConsensusBoardModel['waiting'][number]

export function DifferenceTable({ board }: { board: ConsensusBoardModel }) {
  const { t, f, lang } = useWords()
  const c = t.consensus
  const settled = board.view.show === 'settled'
  const columns: Column<Row>[] = [
    {
      key: 'supplier',
      header: c.columns.supplier,
      cell: (row) => (
        <a href={paths.consensusQuestion(board.campaign.id, row.invitationId, row.questionId)}>
          {row.supplier} <span className="nowrap">{row.questionId}</span>
          {row.clarified && <small> {t.clarifications.toResume}</small>}
        </a>
      ),
    },
    { key: 'spread', header: c.columns.spread, cell: (row) => c.levels(row.spread), number: true },
    {
      key: 'stake',
      header: c.columns.stake,
      cell: (row) => (row.stake === null ? <span className="soft">{c.outsideScore}</span> : f.score(row.stake)),
      number: true,
    },
  ]
  if (settled)
    columns.push({
      key: 'agreed',
      header: c.columns.agreed,
      cell: (row) => row.agreed !== null && <MarkTag level={row.agreed} />,
    })
  columns.push({ key: 'question', header: c.columns.question, cell: (row) => row.question[lang], sentence: true })
  return (
    <>
      <DataTable
        caption={c.captions[settled ? 'settled' : 'open'](board.counts[board.view.show])}
        columns={columns}
        rows={board.differences}
        rowKey={(row) => `${row.invitationId}/${row.questionId}`}
      />
      <p className="small soft">{c.stakeNote}</p>
    </>
  )
}

/** What is not revealed: counts of locked sets and nothing else (Design §4.3). */
export function WaitingTable({ board, mayForce }: { board: ConsensusBoardModel; mayForce: boolean }) {
  const { t, lang } = useWords()
  const c = t.consensus
  const { id, status } = board.campaign
  const columns: Column<WaitingRow>[] = [
    { key: 'supplier', header: c.columns.supplier, cell: (row) => row.supplier },
    { key: 'criterion', header: c.columns.criterion, cell: (row) => row.criterion[lang] },
    { key: 'sets', header: c.columns.sets, cell: (row) => c.setsOf(row.locked, row.assigned), number: true },
  ]
  if (mayForce && status === 'closed')
    columns.push({
      key: 'reveal',
      header: c.columns.reveal,
      cell: (row) => row.locked > 0 && <a href={paths.reveal(id, row.invitationId, row.criterionId)}>{c.reveal}</a>,
    })
  return (
    <>
      <p className="soft">{c.waitingNote}</p>
      <DataTable
        caption={c.captions.waiting(board.counts.waiting)}
        columns={columns}
        rows={board.waiting}
        rowKey={(row) => `${row.invitationId}/${row.criterionId}`}
      />
    </>
  )
}
