import { z } from 'zod'
import type { LineFault } from '#app/domain/suppliers/supplier-file.ts'

const number = z.string().nullable()

/** What a file of suppliers held, as it waits in the database for a decision. */
export const importContent = z.object({
  accepted: z.array(
    z.object({
      line: z.number(),
      name: z.string(),
      email: z.string(),
      siren: number,
      vat: number,
      headcount: z.number().nullable(),
      language: z.enum(['fr', 'en']).nullable(),
    }),
  ),
  rejected: z.array(z.object({ line: z.number(), faults: z.array(z.custom<LineFault>()), cells: z.array(z.string()) })),
  heading: z.array(z.string()),
})
export type ImportContent = z.infer<typeof importContent>
export type ImportedLine = ImportContent['accepted'][number]

export const importChoices = z.record(z.string(), z.enum(['merge', 'keep']))
export type ImportChoices = z.infer<typeof importChoices>
