import { z } from 'zod'
import { confidentialities, declaredStates, perimeters } from '#app/domain/answers/answers.ts'
import { FILE_BYTES } from '#app/domain/answers/evidence-file.ts'
import { ANSWER_LENGTH, REASON_LENGTH } from '#app/domain/exchange/offline-file.ts'
import { evidenceTypes } from '#app/domain/questionnaire/questionnaire.ts'
import { writableText } from '#app/domain/text/writable-text.ts'

/** The names of an answer pack's parts; evidence lies in a folder beside them. Source: Design §9.7. */
export const packParts = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  answers: 'answers.json',
  readable: 'LISEZMOI.html',
} as const
export const packFormat = 'etalon-pack/1'

/** What a pack may cost: as large as one upload, and not much larger once inflated, since evidence hardly shrinks. */
export const packLimits = { bytes: FILE_BYTES, inflated: 2 * FILE_BYTES, json: 8 * 1024 * 1024, entries: 500 } as const

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const key = z.string().regex(/^[\w-]{43}$/)
// What a database cannot hold, nobody has typed.
const text = (length: number) => z.string().max(length).transform(writableText)
const short = text(500)
const instant = z.iso.datetime()
const questionnaire = z.strictObject({ id: short, version: z.string().regex(/^\d+\.\d+\.\d+$/), publicHash: hash })

/** What is signed: who made the pack, when, for whom, and the digest of every other part. */
export const packManifest = z.strictObject({
  format: z.literal(packFormat),
  instance: z.strictObject({ id: short, url: z.url({ protocol: /^https?$/ }).max(500), key }),
  supplier: z.strictObject({ name: short }),
  madeAt: instant,
  questionnaires: z.array(questionnaire).max(50),
  parts: z.array(z.strictObject({ name: short, size: z.int().min(0), sha256: hash })).max(packLimits.entries),
})
export type PackManifest = z.output<typeof packManifest>

const day = z.iso.date().nullable()
const packedEvidence = z.strictObject({
  id: short,
  kind: z.enum(['file', 'link']),
  title: text(1000),
  type: z.enum(evidenceTypes),
  url: z
    .url({ protocol: /^https?$/ })
    .max(4000)
    .refine((address) => new URL(address).username === '' && new URL(address).password === '')
    .nullable(),
  issuedOn: day,
  validUntil: day,
  perimeter: z.enum(perimeters).nullable(),
  shareCovered: z.int().min(0).max(100).nullable(),
  confidentiality: z.enum(confidentialities),
  fileName: short.nullable(),
  /** The part that holds the file; null for a link, and for a file that the supplier left out. */
  part: short.nullable(),
  sha256: hash.nullable(),
  size: z.int().nullable(),
})
export type PackedEvidence = z.output<typeof packedEvidence>

const packedAnswer = z.strictObject({
  questionId: z.string().regex(/^[A-Z]{2,6}-\d{1,3}$/),
  questionnaire: z.strictObject({ id: short, version: questionnaire.shape.version }),
  content: z.strictObject({
    text: text(ANSWER_LENGTH),
    state: z.enum(declaredStates).nullable(),
    stateDate: day,
    naReason: text(REASON_LENGTH).nullable(),
  }),
  validatedAt: instant,
  validatedBy: short.nullable(),
  evidence: z.array(z.strictObject({ id: short, locator: text(1000) })).max(100),
})
export type PackedAnswer = z.output<typeof packedAnswer>

/** What a supplier takes along: its answers as they stand in its library, each with its provenance. */
export const packAnswers = z.strictObject({
  format: z.literal('etalon-answers/1'),
  answers: z.array(packedAnswer).max(packLimits.entries),
  evidence: z.array(packedEvidence).max(packLimits.entries),
})
export type PackAnswers = z.output<typeof packAnswers>

export type PackFault =
  | 'missing'
  | 'two'
  | 'large'
  | 'kind'
  | 'truncated'
  | 'path'
  | 'bomb'
  | 'later'
  | 'signature'
  | 'altered'
  | 'content'
  | 'evidence'
  | 'questionnaire'

export interface PackEntry {
  name: string
  /** As the directory says, which may lie. */
  size: number
}

const leadsOut = (name: string) =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || /[\\\0]/.test(name) || name.split('/').includes('..')

const evidencePart = /^evidence\/[a-z0-9][a-z0-9._-]{0,120}$/
const known = new Set<string>(Object.values(packParts))

/** Why the directory of a zip file, as it is written, is not that of a pack; nothing needs to be inflated for it. */
export function packEntriesFault(entries: readonly PackEntry[]): PackFault | null {
  if (entries.some(({ name }) => leadsOut(name))) return 'path'
  const files = entries.filter(({ name }) => name !== 'evidence/')
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const heavy = files.some(({ name, size }) => name.endsWith('.json') && known.has(name) && size > packLimits.json)
  if (entries.length > packLimits.entries || total > packLimits.inflated || heavy) return 'bomb'
  const names = new Set(files.map(({ name }) => name))
  if (!names.has(packParts.manifest)) return 'kind'
  if (names.size < files.length || [...names].some((name) => !known.has(name) && !evidencePart.test(name)))
    return 'altered'
  return [...known].every((name) => names.has(name)) ? null : 'altered'
}

/** The part under which the evidence of that place is packed: plain letters, whatever the file is called. */
export function evidencePartName(index: number, fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot, dot + 12)] : [plain, '']
  return `evidence/${String(index).padStart(2, '0')}-${stem.slice(0, 80) || 'file'}${end}`
}
