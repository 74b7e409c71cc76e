import { stringify } from 'csv-stringify/sync'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { exportedQuestions } from './queries.server.ts'

/**
 * Every question and notice of a buyer's own campaign, as a file that Excel opens: a byte order mark, semicolons, and
 * no cell that a spreadsheet would take for a formula.
 */
export async function questionsCsv(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string },
  t: Dictionary,
): Promise<string> {
  const { csv, states, fromBuyer } = t.supplierQuestions
  const rows = (await exportedQuestions(db, key)).map((row) => [
    row.number ?? '',
    states[row.status],
    row.supplier ?? fromBuyer,
    row.askedAt,
    row.text,
    row.publicQuestion ?? '',
    row.reply ?? '',
    row.answeredAt ?? '',
  ])
  const head = [
    csv.number,
    csv.state,
    csv.supplier,
    csv.askedAt,
    csv.text,
    csv.publicQuestion,
    csv.reply,
    csv.answeredAt,
  ]
  return stringify([head, ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
}
