import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import {
  extensionOf,
  FILE_NAME_LENGTH,
  type FileFault,
  type FileKindName,
  fileKinds,
  nameForKind,
  tidyFileName,
} from '#app/domain/answers/evidence-file.ts'
import { compoundDocument, zippedDocument } from './office-content.server.ts'
import { isPlainText } from './text-content.server.ts'

/** A file as it was received: on disk, under a name that nobody has checked. */
export interface SpooledFile {
  path: string
  name: string
  size: number
  sha256: string
}

export interface InspectedFile extends SpooledFile {
  mediaType: string
}

export type Inspection = { ok: true; file: InspectedFile } | { ok: false; fault: FileFault }

const macroFormats = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm'])
const images: Record<string, FileKindName> = {
  png: 'png',
  apng: 'png',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  tif: 'tif',
}
const zipped: Record<string, FileKindName> = {
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
}

/** What a file is, by its content alone: neither its name nor what the browser says of it counts. */
async function kindOf(path: string): Promise<{ ok: true; kind: FileKindName } | { ok: false; fault: FileFault }> {
  const start = await firstBytes(path)
  const found = (await fileTypeFromFile(path))?.ext
  if (found && macroFormats.has(found)) return { ok: false, fault: 'file_macros' }
  if (found === 'pdf' && start.subarray(0, 5).toString('latin1') === '%PDF-') return { ok: true, kind: 'pdf' }
  const image = found && images[found]
  if (image) return { ok: true, kind: image }
  if (start.readUInt32BE(0) === 0x504b0304) return zippedDocument(path, (found && zipped[found]) || null)
  if (start.readUInt32BE(0) === 0xd0cf11e0) return compoundDocument(path)
  return (await isPlainText(path, start)) ? { ok: true, kind: 'text' } : { ok: false, fault: 'file_type' }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const bytes = Buffer.alloc(8)
    await file.read(bytes, 0, bytes.length, 0)
    return bytes
  } finally {
    await file.close()
  }
}

/** Whether a received file may be kept as evidence, with the name and the type that it is kept under. */
export async function inspectFile(file: SpooledFile): Promise<Inspection> {
  const name = tidyFileName(file.name)
  if (name === '') return { ok: false, fault: 'file_name' }
  if (name.length > FILE_NAME_LENGTH) return { ok: false, fault: 'file_name_long' }
  if (file.size === 0) return { ok: false, fault: 'file_empty' }
  const found = await kindOf(file.path)
  if (!found.ok) return found
  const kind = found.kind === 'text' && isTable(name) ? 'csv' : found.kind
  const kept = nameForKind(name, kind)
  if (!kept) return { ok: false, fault: 'file_extension' }
  return { ok: true, file: { ...file, name: kept, mediaType: fileKinds[kind].mediaType } }
}

/** The file that came with a form, if one did, or why it may not be kept. */
export async function inspectUpload<F extends string>(received: {
  upload: SpooledFile | null
  fault: F | null
}): Promise<{ file: InspectedFile | null; fault: F | FileFault | null }> {
  if (received.fault || !received.upload) return { file: null, fault: received.fault }
  const inspected = await inspectFile(received.upload)
  return inspected.ok ? { file: inspected.file, fault: null } : { file: null, fault: inspected.fault }
}

const isTable = (name: string) => (fileKinds.csv.extensions as readonly string[]).includes(extensionOf(name))
