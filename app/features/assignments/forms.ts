import { z } from 'zod'

const short = z.string().trim().max(200, 'long')

/** Which questions, to whom, until when. Somebody who is not in the list is named with an address. */
export const assignForm = z
  .object({
    questions: z.array(z.string().max(20)).min(1, 'questions'),
    to: z.string().max(300).optional(),
    name: short.optional(),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.email({ error: 'email' }).max(254, 'email'))
      .optional(),
    dueOn: z.iso.date({ error: 'due' }),
    seen: z.string().max(20).default(''),
  })
  .refine((form) => Boolean(form.to) || Boolean(form.email), { error: 'to', path: ['to'] })
  .refine((form) => !(form.to && form.email), { error: 'both', path: ['to'] })
  .refine((form) => !form.email || Boolean(form.name), { error: 'name', path: ['name'] })

export const takeBackForm = z.object({
  /** `*` stands for the whole criterion, since an empty value would be no value. */
  parts: z.array(z.string().max(20)).min(1, 'changed'),
  seen: z.string({ error: 'changed' }).max(20),
})

export const partName = (questionId: string) => questionId || '*'
export const partId = (name: string) => (name === '*' ? '' : name)
