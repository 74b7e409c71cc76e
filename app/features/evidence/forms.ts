import { z } from 'zod'
import { confidentialities, perimeters } from '#app/domain/answers/answers.ts'
import { evidenceTypes } from '#app/domain/questionnaire/questionnaire.ts'

const locator = z.string().trim().max(200, 'locator_long').default('')
const day = z.iso.date('date').optional()

/** An address that a reader may follow: http or https, without a password in it. */
const webAddress = z
  .string()
  .trim()
  .max(2000, 'url_long')
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null
    return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.username + url.password === ''
  }, 'url')
  .transform((value) => new URL(value).href)

/** Per cent, typed with or without its sign. */
const share = z
  .string()
  .trim()
  .regex(/^(100|\d{1,2})\s*%?$/, 'share')
  .transform((typed) => Number.parseInt(typed, 10))
  .optional()

/** What is said of a piece of evidence; its file comes beside the fields. */
export const evidenceForm = z
  .object({
    title: z.string().trim().max(200, 'title_long').default(''),
    url: webAddress.optional(),
    type: z.enum(evidenceTypes, 'type'),
    issuedOn: day,
    validUntil: day,
    perimeter: z.enum(perimeters, 'invalid').optional(),
    shareCovered: share,
    confidentiality: z.enum(confidentialities, 'confidentiality'),
    locator,
    replaces: z.string().max(100).optional(),
  })
  .refine(({ issuedOn, validUntil }) => !issuedOn || !validUntil || issuedOn <= validUntil, {
    path: ['validUntil'],
    error: 'dates',
  })
  .refine(({ perimeter, shareCovered }) => perimeter !== undefined || shareCovered === undefined, {
    path: ['perimeter'],
    error: 'share_of_what',
  })
export type TypedEvidence = z.output<typeof evidenceForm>

/** Evidence of the library, for one more answer. */
export const tieForm = z.object({ evidence: z.string('evidence').max(100, 'evidence'), tiedLocator: locator })
export const untieForm = z.object({ evidence: z.string('evidence').max(100, 'evidence') })

/** A piece of the library and one of its master answers. */
export const libraryTieForm = z.object({
  question: z.string('question').min(1, 'question').max(100, 'question'),
  locator,
})
