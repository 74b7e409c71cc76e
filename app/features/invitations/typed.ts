import { z } from 'zod'
import { writableText } from '#app/domain/text/writable-text.ts'

/** What was typed on the blank questionnaire, on its way through the claim inside one hidden field. */
const typedWork = z.object({
  criterion: z.string().regex(/^[\w-]{1,60}$/),
  fields: z.array(z.tuple([z.string().max(200), z.string().transform(writableText)])).max(500),
})
export type TypedWork = z.output<typeof typedWork>

/** The filled fields of a criterion's form; revisions are left out because nothing is stored yet. */
export function typedOn(criterion: string, form: FormData): string {
  const fields = [...form.entries()].filter(
    (entry): entry is [string, string] =>
      /^[\w-]+\.(text|state|stateDate|naReason)$/.test(entry[0]) &&
      typeof entry[1] === 'string' &&
      entry[1].trim() !== '',
  )
  return JSON.stringify({ criterion, fields } satisfies TypedWork)
}

/** The same read back from a form; null when the claim began without anything typed, or when it is no such text. */
export function readTyped(text: unknown): TypedWork | null {
  if (typeof text !== 'string' || text === '') return null
  try {
    const result = typedWork.safeParse(JSON.parse(text))
    return result.success ? result.data : null
  } catch {
    return null
  }
}

/**
 * The same as a criterion's form takes it, every field of each question and no known revision: sent again, it overwrites
 * nothing that was stored meanwhile unseen.
 */
export function resentFields(fields: TypedWork['fields']): TypedWork['fields'] {
  const questions = [...new Set(fields.map(([name]) => name.split('.')[0] ?? ''))]
  const typed = new Map(fields)
  return questions.flatMap((id) => [
    ...['text', 'state', 'stateDate', 'naReason'].map((field): [string, string] => {
      const name = `${id}.${field}`
      return [name, typed.get(name) ?? '']
    }),
    [`${id}.revision`, '0'] satisfies [string, string],
  ])
}
