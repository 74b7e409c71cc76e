import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SubmittedEvidence } from '#app/domain/answers/answers.ts'
import type { InspectedFile, SpooledFile } from '#app/features/evidence/inspection.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { madeAt } from './factories.ts'
import { type ZipPart, zip } from './zip.ts'

export const pdf = (text = 'x') => Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj % ${text}\n%%EOF\n`)
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const types: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
}
const mains: Record<string, string> = {
  docx: 'word/document.xml',
  docm: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
}

/** A document of an office tool, with whatever parts beside. */
export function office(kind: 'docx' | 'docm' | 'xlsx' | 'pptx', more: ZipPart[] = []): Buffer {
  const main = mains[kind] ?? ''
  const declared = `<Types><Override PartName="/${main}" ContentType="${types[kind]}"/></Types>`
  return zip([{ name: '[Content_Types].xml', text: declared }, { name: main }, ...more])
}

export function openDocument(kind: 'text' | 'spreadsheet' | 'presentation', more: ZipPart[] = []): Buffer {
  const mimetype = `application/vnd.oasis.opendocument.${kind}`
  return zip([{ name: 'mimetype', text: mimetype, stored: true }, { name: 'content.xml' }, ...more])
}

/** A compound file (the office formats of before 2007) with streams of those names. */
export function compound(names: string[]): Buffer {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 0, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    entry[66] = 2
    return entry
  })
  const header = Buffer.alloc(512)
  header.write('d0cf11e0a1b11ae1', 0, 'hex')
  return Buffer.concat([header, ...entries])
}

const folder = mkdtempSync(join(tmpdir(), 'etalon-evidence-'))
let made = 0

/** A file as the server has just received it. */
export function spooled(content: string | Uint8Array, name: string): SpooledFile {
  made += 1
  const path = join(folder, String(made))
  writeFileSync(path, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { path, name, size: Buffer.from(content).length, sha256 }
}

export const inspectedPdf = (text?: string, name = 'preuve.pdf'): InspectedFile => ({
  ...spooled(pdf(text), name),
  mediaType: 'application/pdf',
})

const submittedBytes = pdf('submitted')

/** A file as a submission names it; `keepSubmitted` puts its content into the database. */
export function submittedPdf(more: Partial<SubmittedEvidence> = {}): SubmittedEvidence {
  return {
    id: randomId(),
    kind: 'file',
    type: 'policy',
    title: 'Politique NR',
    url: null,
    fileName: 'politique « NR ».pdf',
    size: submittedBytes.length,
    sha256: createHash('sha256').update(submittedBytes).digest('hex'),
    issuedOn: null,
    validUntil: null,
    perimeter: null,
    confidentiality: 'visible',
    locator: '',
    ...more,
  }
}

export async function keepSubmitted(
  db: Db,
  file: SubmittedEvidence,
  supplier: { organisation: { id: string }; respondent: { id: string } },
): Promise<void> {
  await db
    .insertInto('evidence')
    .values({
      id: file.id,
      organisation_id: supplier.organisation.id,
      kind: file.kind,
      title: file.title,
      type: file.type,
      url: file.url,
      issued_on: null,
      valid_until: null,
      perimeter: null,
      confidentiality: file.confidentiality,
      file_name: file.fileName,
      media_type: 'application/pdf',
      size: file.size,
      sha256: file.sha256,
      created_at: madeAt,
      created_by: supplier.respondent.id,
    })
    .execute()
  await db
    .insertInto('evidence_chunk')
    .values({ sha256: file.sha256 ?? '', position: 0, bytes: submittedBytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
