import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import type { FieldErrors, RefusedForm } from './responses.server.ts'

/** The words for the keys that a form's schema uses as messages; a feature's `t.<feature>.errors`. */
export type Messages = Record<string, string | ((...args: never[]) => string)>

export type ParsedForm<T> = { ok: true; value: T } | ({ ok: false } & RefusedForm)

/** All text values of a form, repeated names as lists; passwords are never echoed. */
export function typedValues(form: FormData): RefusedForm['values'] {
  const values: RefusedForm['values'] = {}
  for (const name of new Set(form.keys())) {
    if (/password/i.test(name)) continue
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string')
    values[name] = all.length > 1 ? all : (all[0] ?? '')
  }
  return values
}

/**
 * Checks a form against its schema. Schemas give message keys (`z.string({ error: 'title' })`); the words come from
 * `messages`, else from the key `invalid`. Everything typed comes back with the faults.
 */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S, messages: Messages): ParsedForm<z.output<S>> {
  const submission = parseWithZod(form, { schema })
  if (submission.status === 'success') return { ok: true, value: submission.value as z.output<S> }
  const errors: FieldErrors = {}
  for (const [field, keys] of Object.entries(submission.error ?? {})) {
    const key = keys?.[0]
    if (key !== undefined) errors[field] = wordsFor(key, messages)
  }
  return { ok: false, errors, values: typedValues(form) }
}

/** `key` or `key|argument`: the argument is handed to a message that is a function. */
export function wordsFor(key: string, messages: Messages): string {
  const [name, ...args] = key.split('|')
  const message = messages[name ?? ''] ?? messages.invalid ?? key
  return typeof message === 'function' ? (message as (...given: string[]) => string)(...args) : message
}
