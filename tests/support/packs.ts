import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { addLibraryEvidence, tieToLibrary } from '#app/features/evidence/library-mutations.server.ts'
import { saveMaster } from '#app/features/library/mutations.server.ts'
import { type LeftOut, packable, packOf } from '#app/features/pack/export.server.ts'
import { keepPack } from '#app/features/pack/pending-mutations.server.ts'
import { packPreview } from '#app/features/pack/queries.server.ts'
import { receivedPack } from '#app/features/pack/received.server.ts'
import { instanceSigner, type Signer } from '#app/features/pack/signing.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { inspectedPdf } from './evidence-files.ts'
import { full, makeSupplierTeam, whileOpen } from './open-request.ts'

export type Team = Awaited<ReturnType<typeof packTeam>>

/** A supplier whose library can be written, with the key that its mutations take. */
export async function packTeam(db: Db, name = 'Aubrac Cloud') {
  const team = await makeSupplierTeam(db, name)
  const key = { organisationId: team.organisation.id, actorId: team.owner.id, now: whileOpen, newId: randomId }
  return { ...team, key }
}

/** One more master answer, or the next version of it. */
export async function master(db: Db, { key }: Pick<Team, 'key'>, questionId: string, given: Partial<Written> = {}) {
  const { revision = 0, now = key.now, ...content } = given
  const typed = {
    ...key,
    now,
    questionId,
    revision,
    reviewOn: null,
    content: full(`Réponse à ${questionId}.`, content),
  }
  const saved = await saveMaster(db, typed)
  if (!saved.ok) throw new Error(`the master answer was refused: ${saved.fault}`)
}
type Written = AnswerContent & { revision: number; now: string }

/** A file of the library that one master answer cites. */
export async function cite(
  db: Db,
  { key }: Pick<Team, 'key'>,
  questionId: string,
  given: { title: string; confidentiality?: 'visible' | 'never'; url?: string },
) {
  const { title, confidentiality = 'visible', url } = given
  const typed = { title, type: 'policy', confidentiality, locator: '', ...(url ? { url } : {}) } as const
  const file = url ? null : inspectedPdf(title, `${title}.pdf`)
  const added = await addLibraryEvidence(db, { ...key, typed, file })
  if (!added.ok) throw new Error(`the evidence was refused: ${added.fault}`)
  await tieToLibrary(db, { ...key, evidenceId: added.evidenceId, questionId, locator: 'page 3' })
  return added.evidenceId
}

const nothing: LeftOut = { questions: new Set(), pieces: new Set() }

/** The pack that a supplier downloads. */
export async function packBytes(db: Db, team: Team, left: LeftOut = nothing, given: Partial<{ signer: Signer }> = {}) {
  const signer = given.signer ?? (await instanceSigner(db, undefined))
  const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
  const about = { now: whileOpen, supplier: team.organisation.name, url: 'https://un.example', signer, words }
  const pieces: Uint8Array[] = []
  for await (const piece of packOf(db, await packable(db, team.key), left, about)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

/** What a form carried, as the route reads it. */
export async function received(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-packs-'))
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  const upload = { path, name: 'reponses.nrpack', size: bytes.length }
  return { upload, remove: () => rmSync(folder, { recursive: true }) }
}

export async function reading(bytes: Uint8Array) {
  const { upload, remove } = await received(bytes)
  const read = await receivedPack({ upload, fault: null })
  remove()
  return read
}

/** Sends a pack, as the route does, and gives the key of its preview. */
export async function sendPack(db: Db, { key }: Pick<Team, 'key'>, bytes: Uint8Array) {
  const { upload, remove } = await received(bytes)
  const read = await receivedPack({ upload, fault: null })
  if (!read.ok) throw new Error(`the pack was refused: ${read.fault}`)
  const pendingId = await keepPack(db, { ...key, upload, content: read.content })
  remove()
  return { ...key, pendingId }
}

export async function previewOf(db: Db, key: Awaited<ReturnType<typeof sendPack>>) {
  const preview = await packPreview(db, key)
  if (!preview) throw new Error('there is no such preview')
  return preview
}

/** The same archive with its parts changed, zipped again by somebody without the key. */
export function rezipped(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts as Zippable)
}

/** The same with another manifest, signed for real by whoever holds a key. */
export function resigned(bytes: Uint8Array, signer: Signer, change: (parts: Record<string, Uint8Array>) => void) {
  return rezipped(bytes, (parts) => {
    change(parts)
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()))
    const signed = strToU8(JSON.stringify({ ...manifest, instance: { ...manifest.instance, key: signer.key } }))
    parts['manifest.json'] = signed
    parts['manifest.sig'] = strToU8(signer.sign(signed))
  })
}
