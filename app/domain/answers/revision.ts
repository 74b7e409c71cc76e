/** The highest revision that a form may send: one more must fit in four bytes, as PostgreSQL keeps it. */
export const LAST_REVISION = 2 ** 31 - 2

/** The revision that a form says it was filled from; 0, which no row has, for what is none: the write finds it stale. */
export function typedRevision(typed: unknown): number {
  const revision = typeof typed === 'string' && /^\d{1,10}$/.test(typed) ? Number(typed) : 0
  return revision <= LAST_REVISION ? revision : 0
}
