import { z } from 'zod'
import { isSiren, plainSiren } from '#app/domain/suppliers/siren.ts'
import { type ImportChoices, importChoices } from './content.ts'

export const entryForm = z.object({
  name: z.string({ error: 'name' }).trim().min(1, 'name').max(200, 'name'),
  email: z
    .string({ error: 'email' })
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'email' }).max(254, 'email')),
  siren: z
    .string()
    .transform(plainSiren)
    .refine((siren) => siren === '' || isSiren(siren), 'siren')
    .default(''),
  headcount: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .refine((typed) => /^\d{1,7}$/.test(typed), 'headcount')
    .optional(),
  language: z.enum(['fr', 'en']).catch('fr'),
  revision: z.coerce.number().int().min(0).max(1_000_000_000).catch(0),
})
export type EntryForm = z.infer<typeof entryForm>

/** Which entry is merged into another, and how the kept one stood when that was chosen. */
export const mergeForm = z.object({
  other: z.string({ error: 'other' }).min(1, 'other').max(100, 'other'),
  revision: z.coerce.number().int().min(0).max(1_000_000_000).catch(0),
})

const prefix = 'line-'

/** What was chosen for the lines of one page; anything else that a form may say is no choice. */
export function chosenLines(form: FormData): ImportChoices {
  const pairs = [...form.entries()]
    .filter(([name]) => name.startsWith(prefix) && /^\d{1,6}$/.test(name.slice(prefix.length)))
    .slice(0, 100)
    .map(([name, value]) => [name.slice(prefix.length), value])
  return importChoices.catch({}).parse(Object.fromEntries(pairs))
}

export const lineField = (line: number) => `${prefix}${line}`

export const languageField = (form: FormData): 'fr' | 'en' => (form.get('language') === 'en' ? 'en' : 'fr')
