import { type RawBuilder, sql } from 'kysely'

/**
 * The deadline's rule in SQL, for the `where` of a read or of the write itself, so that a deadline never slips in
 * between; `app/domain/campaign/deadline.ts` has the same in words. Both expect the campaign as `c` and the invitation as `i`.
 */
export function openToSupplier(now: string): RawBuilder<boolean> {
  return sql<boolean>`(c.status = 'launched' and coalesce(i.own_deadline, c.deadline) > ${now})`
}

/** Closed by the buyer, or by the latest deadline in force for anyone; not yet assessed. */
export function awaitsAssessment(now: string): RawBuilder<boolean> {
  return sql<boolean>`(c.status = 'closed' or (c.status = 'launched' and coalesce(c.closes_at, c.deadline) <= ${now}))`
}
