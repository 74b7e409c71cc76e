import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type UnzipFileInfo, unzip, unzipSync } from 'fflate'
import {
  type PackAnswers,
  type PackEntry,
  type PackFault,
  type PackManifest,
  packAnswers,
  packEntriesFault,
  packFormat,
  packLimits,
  packManifest,
  packParts,
} from '#app/domain/exchange/answer-pack.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { at } from '#app/domain/questionnaire/shape-faults.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'
import { type InspectedFile, inspectFile } from '#app/features/evidence/inspection.server.ts'
import { isSignedBy } from './signing.server.ts'

export interface ReadPack extends PackAnswers {
  /** SHA-256 of the signed manifest: what names the pack. */
  hash: string
  manifest: PackManifest
  /** The files that came with it, by the digest of their content, on disk. */
  files: Map<string, InspectedFile>
}
export type PackReading = { ok: true; pack: ReadPack } | { ok: false; fault: PackFault; name?: string }

class Refusal extends Error {
  readonly fault: PackFault
  readonly part: string | undefined
  constructor(fault: PackFault, part?: string) {
    super(fault)
    this.fault = fault
    this.part = part
  }
}

/** What the directory names, nothing inflated; refused before anything else when it cannot be that of a pack. */
function entriesOf(file: Uint8Array): PackEntry[] {
  const entries: PackEntry[] = []
  const isZip = Buffer.from(file.subarray(0, 4)).toString('latin1') === 'PK\x03\x04'
  try {
    unzipSync(file, {
      filter: ({ name, originalSize }: UnzipFileInfo) => {
        if (entries.push({ name, size: originalSize }) > packLimits.entries) throw new Refusal('bomb')
        return false
      },
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(isZip ? 'truncated' : 'kind')
  }
  const fault = packEntriesFault(entries)
  if (fault) throw new Refusal(fault)
  return entries
}

/** Inflates the parts named into buffers of the size that the directory says, so that one which lies costs no more. */
function inflated(file: Uint8Array, names: ReadonlySet<string>): Promise<Record<string, Uint8Array>> {
  return new Promise((done, fail) => {
    unzip(file, { filter: ({ name }) => names.has(name) }, (error, parts) =>
      error ? fail(new Refusal('altered')) : done(parts),
    )
  })
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  const parsed = parseJsonText(Buffer.from(bytes ?? []).toString('utf8'))
  if (!parsed.ok) throw new Refusal('content')
  return parsed.json
}

/** The manifest, once its signature holds: nothing else that the file says counts before. */
function manifestOf(bytes: Uint8Array, signature: Uint8Array | undefined): PackManifest {
  const json = jsonOf(bytes)
  const key = at(at(json, 'instance'), 'key')
  const signed = Buffer.from(signature ?? []).toString('latin1')
  const format = at(json, 'format')
  if (typeof format === 'string' && /^etalon-pack\/\d+$/.test(format) && format !== packFormat)
    throw new Refusal('later')
  if (typeof key !== 'string' || !isSignedBy(key, bytes, signed)) throw new Refusal('signature')
  const parsed = packManifest.safeParse(json)
  if (!parsed.success) throw new Refusal('content')
  return parsed.data
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Every part that the manifest announces, each as announced, and no other. */
async function announcedParts(file: Uint8Array, entries: PackEntry[], { parts }: PackManifest) {
  const announced = new Set(parts.map(({ name }) => name))
  const beside = new Set<string>([packParts.manifest, packParts.signature, 'evidence/'])
  if (announced.size < parts.length || entries.some(({ name }) => !announced.has(name) && !beside.has(name)))
    throw new Refusal('altered')
  const found = await inflated(file, announced)
  for (const { name, size, sha256 } of parts) {
    const bytes = found[name]
    if (bytes?.length !== size || digest(bytes) !== sha256) throw new Refusal('altered')
  }
  return found
}

/** The files of the evidence, each written apart and looked at as any file that somebody sends. */
async function filesOf({ evidence }: PackAnswers, parts: Record<string, Uint8Array>, folder: string) {
  const files = new Map<string, InspectedFile>()
  for (const [index, { part, fileName, sha256, title, url, kind }] of evidence.entries()) {
    if ((kind === 'link') !== (url !== null)) throw new Refusal('content')
    if (part === null) continue
    const bytes = parts[part]
    if (!bytes || kind !== 'file' || sha256 !== digest(bytes)) throw new Refusal('content')
    const path = join(folder, String(index))
    await writeFile(path, bytes, { mode: 0o600 })
    const inspected = await inspectFile({ path, name: fileName ?? '', size: bytes.length, sha256 })
    if (!inspected.ok) throw new Refusal('evidence', title)
    files.set(sha256, inspected.file)
  }
  return files
}

async function read(path: string, folder: string): Promise<ReadPack> {
  const file = new Uint8Array(await readFile(path))
  const entries = entriesOf(file)
  const head = await inflated(file, new Set([packParts.manifest, packParts.signature]))
  const signed = head[packParts.manifest] ?? new Uint8Array()
  const manifest = manifestOf(signed, head[packParts.signature])
  const parts = await announcedParts(file, entries, manifest)
  const content = packAnswers.safeParse(jsonOf(parts[packParts.answers]))
  if (!content.success) throw new Refusal('content')
  const ids = new Set(content.data.evidence.map(({ id }) => id))
  const cited = content.data.answers.flatMap(({ evidence }) => evidence)
  if (ids.size < content.data.evidence.length || cited.some(({ id }) => !ids.has(id))) throw new Refusal('content')
  const files = await filesOf(content.data, parts, folder)
  return { ...content.data, hash: sha256Hex(signed), manifest, files }
}

/**
 * Reads an answer pack that somebody sent, its evidence into a folder that exists; nothing in it is believed before the
 * signature of its manifest holds, and every part is what the manifest says. Source: Design §9.7.
 */
export async function readPack(path: string, folder: string): Promise<PackReading> {
  try {
    return { ok: true, pack: await read(path, folder) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, fault: error.fault, ...(error.part === undefined ? {} : { name: error.part }) }
  }
}
