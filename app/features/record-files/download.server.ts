import { createHash } from 'node:crypto'
import { isLongRecord } from '#app/domain/results/record-length.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { logExport } from '#app/features/log/exports.server.ts'
import { lastButExports } from '#app/features/log/extract.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import type { RecordModel } from '#app/features/reports/record-model.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { recordPieces } from './pieces.server.ts'
import { madeFile, type RecordFormat, type RecordKey } from './queries.server.ts'

type Db = Kysely<Schema>

export interface RecordDownload {
  pieces: AsyncGenerator<Uint8Array>
  /** Unknown while a long one is still being written. */
  size?: number
}

/**
 * A scoring record to take away, which the log notes with its digest: the file that was made for it if it is up to date,
 * a short record whole, a long one as it is written. Null, or `not_final`, as for the record itself.
 */
export async function recordDownload(
  db: Db,
  given: { key: RecordKey & { actorId: string }; format: RecordFormat; words: DocumentWords },
): Promise<({ ok: true } & RecordDownload) | { ok: false; reason: 'not_final' } | null> {
  const { key, format, words } = given
  const log = (sha256: string) => logExport(db, { ...key, file: `record.${format}`, sha256 })
  const head = await lastButExports(db, campaignChain(key.campaignId))
  const made = head && (await madeFile(db, { ...key, format, language: words.lang, standsFor: head.hash }))
  if (made) {
    await log(made.sha256)
    return { ok: true, pieces: made.pieces(), size: made.size }
  }
  const found = await campaignRecord(db, key)
  if (!found?.ok) return found
  const written = noted(recordPieces(found.record, words, format), log)
  if (isLongRecord(found.record.suppliers.length, questionsOf(found.record))) return { ok: true, pieces: written }
  const pieces: Uint8Array[] = []
  for await (const piece of written) pieces.push(piece)
  return { ok: true, pieces: oneByOne(pieces), size: pieces.reduce((sum, { length }) => sum + length, 0) }
}

const questionsOf = ({ questions, apart }: RecordModel) =>
  questions.length + apart.reduce((sum, part) => sum + part.questions.length, 0)

/** The same pieces; the last one goes out once the log holds the digest of all: no whole file without its entry. */
async function* noted(
  pieces: AsyncGenerator<Uint8Array>,
  log: (sha256: string) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let last: Uint8Array | undefined
  for await (const piece of pieces) {
    hash.update(piece)
    if (last) yield last
    last = piece
  }
  await log(hash.digest('hex'))
  if (last) yield last
}

async function* oneByOne(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
