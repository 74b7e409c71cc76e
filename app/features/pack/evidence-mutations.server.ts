import { keepContent } from '#app/features/evidence/append-content.server.ts'
import type { InspectedFile } from '#app/features/evidence/inspection.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { PreviewedPiece } from './queries.server.ts'

type Db = Kysely<Schema>

/** As many as an answer takes elsewhere: more would not be read. */
const PER_ANSWER = 20

interface Tying {
  organisationId: string
  actorId: string
  now: string
  newId: () => string
  /** The files that came with the pack, by their digest. */
  files: ReadonlyMap<string, InspectedFile>
  targets: readonly { masterId: string; evidence: readonly PreviewedPiece[] }[]
}

/** Ties the evidence of a pack to the master answers just written; a piece that the library has is not kept twice. */
export async function tieImported(db: Db, tying: Tying): Promise<void> {
  for (const { masterId, evidence } of tying.targets) {
    const tied = await db
      .selectFrom('library_evidence')
      .select('evidence_id')
      .where('library_answer_id', '=', masterId)
      .execute()
    const ids = new Set(tied.map((row) => row.evidence_id))
    for (const piece of evidence) {
      if (ids.size >= PER_ANSWER) break
      const id = (await heldPiece(db, tying, piece)) ?? (await keepPacked(db, tying, piece))
      if (!id || ids.has(id)) continue
      ids.add(id)
      await db
        .insertInto('library_evidence')
        .values({ library_answer_id: masterId, evidence_id: id, locator: piece.locator })
        .execute()
    }
  }
}

async function heldPiece(db: Db, { organisationId }: Tying, piece: PreviewedPiece): Promise<string | null> {
  const [column, value] = piece.kind === 'file' ? (['sha256', piece.sha256] as const) : (['url', piece.url] as const)
  if (value === null) return null
  const held = await db
    .selectFrom('evidence')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', piece.kind)
    .where(column, '=', value)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return held?.id ?? null
}

/** A new piece with what the other instance said of it; a file that stayed there cannot be kept here. */
async function keepPacked(db: Db, tying: Tying, piece: PreviewedPiece): Promise<string | null> {
  const file = piece.kind === 'file' ? tying.files.get(piece.sha256 ?? '') : null
  if (file === undefined) return null
  if (file) await keepContent(db, file)
  const id = tying.newId()
  await db
    .insertInto('evidence')
    .values({
      id,
      organisation_id: tying.organisationId,
      kind: piece.kind,
      title: piece.title,
      type: piece.type,
      url: piece.url,
      issued_on: piece.issuedOn,
      valid_until: piece.validUntil,
      perimeter: piece.perimeter,
      share_covered: piece.shareCovered,
      confidentiality: piece.confidentiality,
      file_name: file?.name ?? null,
      media_type: file?.mediaType ?? null,
      size: file?.size ?? null,
      sha256: file?.sha256 ?? null,
      created_at: tying.now,
      created_by: tying.actorId,
    })
    .execute()
  return id
}
