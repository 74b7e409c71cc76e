import { stringify } from 'csv-stringify/sync'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type BoardKey, boardOf } from './board.server.ts'
import { viewedRows } from './board-rows.server.ts'

type CsvKey = Pick<BoardKey, 'campaignId' | 'organisationId' | 'runningToo' | 'now' | 'compare'>

/**
 * The whole board as a file that Excel opens: a byte order mark, semicolons, days and percents as plain figures, and no
 * cell that a spreadsheet would take for a formula. Null where the board itself is nothing.
 */
export async function boardCsv(db: Kysely<Schema>, key: CsvKey, t: Dictionary): Promise<string | null> {
  const all = { state: '', search: '' }
  const board = await boardOf(db, { ...key, ...all })
  if (!board) return null
  const { csv, yes } = t.board
  const head = [
    csv.supplier,
    csv.email,
    csv.siren,
    csv.state,
    csv.late,
    csv.sent,
    csv.opened,
    csv.claimed,
    csv.reviewed,
    csv.submitted,
    csv.declined,
    csv.reason,
  ]
  const rows = viewedRows(board.rows, all, key.compare).map((row) => [
    row.name,
    row.email,
    row.siren ?? '',
    t.terms.invitationStates[row.status],
    row.late ? yes : '',
    row.sentAt ?? '',
    row.openedAt ?? '',
    row.claimedAt ?? '',
    row.reviewed ?? '',
    row.submittedAt ?? '',
    row.declinedAt ?? '',
    row.status === 'declined' ? (row.declineReason ?? '') : '',
  ])
  return stringify([head, ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
}
