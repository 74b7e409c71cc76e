import type { z } from 'zod'
import { toJsonPointer } from '#app/domain/text/json-pointer.ts'

/** One fault of a JSON document: where, as a JSON Pointer (RFC 6901), and what. */
export interface PointedFault {
  pointer: string
  fault: string
}

/** Every fault of a value against a schema, each at its own place; an unknown key at the key itself. */
export function shapeFaults(schema: z.ZodType, value: unknown): PointedFault[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: toJsonPointer([...issue.path, key]), fault: 'unknown key' }))
    const last = issue.path.at(-1)
    const translation = last === 'fr' || last === 'en'
    return [
      { pointer: toJsonPointer(issue.path), fault: translation ? `missing translation (${last})` : issue.message },
    ]
  })
}

/** The list under a key of a value that may have any shape; empty when there is none. */
export function listAt(value: unknown, key: string): unknown[] {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}

/** What stands under a key of a value that may have any shape. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

/** Faults for the ids that a list uses more than once, at the second place and those after. */
export function repeatedIds(ids: readonly { id: unknown; pointer: string }[]): PointedFault[] {
  const seen = new Set<unknown>()
  return ids.flatMap(({ id, pointer }) => {
    if (typeof id !== 'string') return []
    if (seen.has(id)) return [{ pointer, fault: `duplicate id ${id}` }]
    seen.add(id)
    return []
  })
}
