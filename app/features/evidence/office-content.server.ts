import { open } from 'node:fs/promises'
import type { FileFault, FileKindName } from '#app/domain/answers/evidence-file.ts'
import { type ZipEntry, zipDirectory } from './zip-directory.server.ts'

type Found = { ok: true; kind: FileKindName } | { ok: false; fault: FileFault }
const refused = (fault: FileFault): Found => ({ ok: false, fault })

/** An honest document inflates some tens of times; a bomb, thousands. */
const largestInflated = 500 * 1024 * 1024
const largestRatio = 200
const smallEnough = 20 * 1024 * 1024

const mainParts: [RegExp, FileKindName][] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
]
const macroPart = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/.+|Basic\/.+|Scripts\/.+)$/i
/** Ways out of the folder that a document is unpacked in. */
const escapes = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i

function isBomb(entries: readonly ZipEntry[]): boolean {
  const inflated = entries.reduce((sum, { size }) => sum + size, 0)
  const packed = entries.reduce((sum, { compressed }) => sum + compressed, 0)
  return inflated > largestInflated || (inflated > smallEnough && inflated > largestRatio * packed)
}

/** Which document a zip file is, by the parts that it holds; `guess` is what its first bytes say, where they say it. */
export async function zippedDocument(path: string, guess: FileKindName | null): Promise<Found> {
  const entries = await zipDirectory(path)
  if (!entries || entries.some(({ name }) => escapes.test(name))) return refused('file_type')
  if (entries.some(({ encrypted }) => encrypted)) return refused('file_protected')
  if (isBomb(entries)) return refused('file_compressed')
  if (entries.some(({ name }) => macroPart.test(name))) return refused('file_macros')
  const main = mainParts.find(([part]) => entries.some(({ name }) => part.test(name)))?.[1]
  const openDocument = guess?.startsWith('od') && entries.some(({ name }) => name === 'content.xml') ? guess : null
  const kind = main ?? openDocument
  return kind ? { ok: true, kind } : refused('file_type')
}

const storages: Record<string, FileKindName | 'macros' | 'protected'> = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt',
  _VBA_PROJECT: 'macros',
  _VBA_PROJECT_CUR: 'macros',
  VBA: 'macros',
  EncryptedPackage: 'protected',
}
const entryLength = 128
const pieceLength = 1024 * entryLength

/** The name of a directory entry of a compound file, or null when these 128 bytes are none. */
function entryName(entry: Buffer): string | null {
  const length = entry.readUInt16LE(64)
  const type = entry[66] ?? 0
  if (length < 4 || length > 64 || length % 2 === 1 || (type !== 1 && type !== 2)) return null
  return entry.toString('utf16le', 0, length - 2)
}

/** Which document a compound file (the office formats of before 2007) is, by the names of its streams. */
export async function compoundDocument(path: string): Promise<Found> {
  const found = new Set<string>()
  const file = await open(path)
  try {
    const piece = Buffer.alloc(pieceLength)
    for (let position = 0; ; position += pieceLength) {
      const { bytesRead } = await file.read(piece, 0, pieceLength, position)
      for (let at = 0; at + entryLength <= bytesRead; at += entryLength) {
        const name = entryName(piece.subarray(at, at + entryLength))
        const means = name === null ? undefined : storages[name]
        if (means) found.add(means)
      }
      if (bytesRead < pieceLength) break
    }
  } finally {
    await file.close()
  }
  if (found.has('protected')) return refused('file_protected')
  if (found.has('macros')) return refused('file_macros')
  const kinds = (['doc', 'xls', 'ppt'] as const).filter((kind) => found.has(kind))
  return kinds[0] ? { ok: true, kind: kinds[0] } : refused('file_type')
}
