import type { Kysely, Schema } from '#db/schema.ts'
import type { ResponseTables } from '#db/tables/responses.ts'
import { keepContent } from './append-content.server.ts'
import type { TypedEvidence } from './forms.ts'
import type { InspectedFile } from './inspection.server.ts'

type Db = Kysely<Schema>

export interface Piece {
  organisationId: string
  actorId: string
  now: string
  newId: () => string
  typed: TypedEvidence
  file: InspectedFile | null
}

/** A piece is a link or a file, or what another held. */
export function sourceFault({ typed, file }: Piece): 'source_two' | 'source_missing' | null {
  if (typed.url && file) return 'source_two'
  return !typed.url && !file && !typed.replaces ? 'source_missing' : null
}

type Content = Pick<ResponseTables['evidence'], 'kind' | 'url' | 'file_name' | 'media_type' | 'size' | 'sha256'>
const nothing: Content = { kind: 'link', url: null, file_name: null, media_type: null, size: null, sha256: null }

/** What the new piece holds: the file, the address, or what the piece that it replaces held. */
export async function contentOf(db: Db, { typed, file, organisationId }: Piece): Promise<Content | null> {
  if (file) {
    const { name, mediaType, size, sha256 } = file
    return { ...nothing, kind: 'file', file_name: name, media_type: mediaType, size, sha256 }
  }
  if (typed.url) return { ...nothing, url: typed.url }
  if (!typed.replaces) return null
  const kept = await db
    .selectFrom('evidence')
    .select(['kind', 'url', 'file_name', 'media_type', 'size', 'sha256'])
    .where('id', '=', typed.replaces)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return kept ?? null
}

/** A link must be named; a file names itself. */
export const titleOf = (typed: TypedEvidence, content: Content) =>
  typed.title || (content.file_name ?? '').replace(/\.[^.]+$/, '')

/** Writes a piece among the organisation's evidence, in the caller's transaction; content that is kept already is not kept twice. */
export async function keepPiece(db: Db, piece: Piece & { content: Content; title: string }): Promise<string> {
  const { typed, file, content, title } = piece
  if (file) await keepContent(db, file)
  const id = piece.newId()
  const row = {
    id,
    organisation_id: piece.organisationId,
    ...content,
    title,
    type: typed.type,
    issued_on: typed.issuedOn ?? null,
    valid_until: typed.validUntil ?? null,
    perimeter: typed.perimeter ?? null,
    share_covered: typed.shareCovered ?? null,
    confidentiality: typed.confidentiality,
    created_at: piece.now,
    created_by: piece.actorId,
  }
  await db.insertInto('evidence').values(row).execute()
  return id
}
