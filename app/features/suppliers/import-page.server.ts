import { stringify } from 'csv-stringify/sync'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { mergeChoice } from '#app/domain/suppliers/supplier-merge.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type ImportContent, importChoices, importContent } from './content.ts'
import type { ImportKey } from './import-mutations.server.ts'
import { knownEntries, matchesOf } from './known.server.ts'

type Db = Kysely<Schema>

/** A sender's own import: what somebody else sent is nothing at all. */
function ownImport(db: Db, key: ImportKey) {
  return db
    .selectFrom('supplier_import')
    .where('supplier_import.id', '=', key.importId)
    .where('supplier_import.organisation_id', '=', key.organisationId)
    .where('supplier_import.created_by', '=', key.actorId)
}

const parts = ['rejected', 'matches', 'accepted'] as const
export type ImportPart = (typeof parts)[number]

/** What a file would do, one page of one part of it; or, once confirmed, how far the writing is. */
export async function importPage(db: Db, key: ImportKey & { show: string; page: number }) {
  const row = await ownImport(db, key)
    .leftJoin('campaign as c', 'c.id', 'supplier_import.campaign_id')
    .select([
      'supplier_import.file_name as fileName',
      'supplier_import.state',
      'supplier_import.total',
      'supplier_import.done',
      'supplier_import.added',
      'supplier_import.merged',
      'supplier_import.invited',
      'supplier_import.campaign_id as campaignId',
      'c.name as campaign',
    ])
    .executeTakeFirst()
  if (!row) return null
  const { campaignId, campaign, ...rest } = row
  const head = { id: key.importId, ...rest, campaign: campaignId ? { id: campaignId, name: campaign ?? '' } : null }
  const kept = await ownImport(db, key).select(['content', 'choices']).executeTakeFirstOrThrow()
  const content = importContent.parse(JSON.parse(kept.content))
  const rejected = content.rejected.length
  if (head.state !== 'preview') return { ...head, rejected, preview: null }
  const choices = importChoices.parse(JSON.parse(kept.choices))
  const matches = matchesOf(await knownEntries(db, key.organisationId), content.accepted).map((match) => ({
    ...match,
    choice: mergeChoice(match.by, choices[match.line.line]),
    free: match.by !== 'email',
  }))
  const counts = { rejected, matches: matches.length, accepted: content.accepted.length }
  const show = parts.find((part) => part === key.show) ?? parts.find((part) => counts[part] > 0) ?? 'accepted'
  const { page, pages, offset } = pageWithin(key.page, counts[show])
  const cut = <T>(part: ImportPart, rows: readonly T[]) => (show === part ? rows.slice(offset, offset + PAGE_ROWS) : [])
  const preview = {
    counts,
    show,
    page,
    pages,
    merging: matches.filter(({ choice }) => choice === 'merge').length,
    rejected: cut('rejected', content.rejected).map(({ line, faults, cells }) => ({
      line,
      faults,
      text: cells
        .filter((cell) => cell.trim() !== '')
        .join(' ; ')
        .slice(0, 80),
    })),
    matches: cut('matches', matches),
    accepted: cut('accepted', content.accepted),
  }
  return { ...head, rejected, preview }
}
export type ImportPageModel = NonNullable<Awaited<ReturnType<typeof importPage>>>

/** The rejected lines as they came, with their number and what is wrong, to mend and send again; null when it is nobody's. */
export async function rejectedCsv(db: Db, key: ImportKey, t: Dictionary): Promise<string | null> {
  const row = await ownImport(db, key).select('content').executeTakeFirst()
  if (!row) return null
  const { heading, rejected }: ImportContent = importContent.parse(JSON.parse(row.content))
  const { line: lineWord, why } = t.directory.csv
  const width = Math.max(heading.length, ...rejected.map(({ cells }) => cells.length))
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const rows = rejected.map(({ line, faults, cells }) => [
    ...padded(cells),
    line,
    faults.map((fault) => t.directory.faults[fault]).join(' '),
  ])
  const head = [...padded(heading), lineWord, why]
  return stringify(heading.length > 0 ? [head, ...rows] : rows, {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
