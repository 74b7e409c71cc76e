import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { type PackManifest, packParts } from '#app/domain/exchange/answer-pack.ts'
import type { Signer } from './signing.server.ts'

/** A part as it is packed: bytes at hand, or chunks as they are read, whose size and digest are known. */
export type Part = { name: string; bytes: Uint8Array } | StreamedPart
interface StreamedPart {
  name: string
  size: number
  sha256: string
  chunks: () => AsyncIterable<Uint8Array>
}

const described = (part: Part) =>
  'bytes' in part
    ? {
        name: part.name,
        size: part.bytes.length,
        sha256: createHash('sha256').update(part.bytes).digest('hex'),
      }
    : { name: part.name, size: part.size, sha256: part.sha256 }

/** Signs what the parts are, and zips them piece by piece: a pack of any size takes the memory of one piece. */
export async function* zippedPack(
  manifest: Omit<PackManifest, 'parts'>,
  parts: readonly Part[],
  signer: Signer,
): AsyncGenerator<Uint8Array> {
  const signed = Buffer.from(JSON.stringify({ ...manifest, parts: parts.map(described) }, null, 2))
  const signature = Buffer.from(signer.sign(signed))
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const all: Part[] = [
    { name: packParts.manifest, bytes: signed },
    { name: packParts.signature, bytes: signature },
    ...parts,
  ]
  for (const part of all) {
    // Evidence is compressed already, as nearly every format is.
    const entry = 'bytes' in part ? new ZipDeflate(part.name, { level: 6 }) : new ZipPassThrough(part.name)
    entry.mtime = manifest.madeAt
    zip.add(entry)
    if ('bytes' in part) entry.push(part.bytes, true)
    else {
      for await (const chunk of part.chunks()) {
        entry.push(Uint8Array.from(chunk))
        yield* pieces.splice(0)
      }
      entry.push(new Uint8Array(), true)
    }
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces.splice(0)
}
