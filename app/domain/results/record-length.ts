/** Answers up to which a scoring record is made while its reader waits: some two seconds, 100 pages or so. */
const AT_ONCE = 1000

/**
 * Whether the record of a campaign is long: made off the requests, with its progress shown. Suppliers who answered, and
 * questions asked of each, modules and own questions included. Source: decision 31.
 */
export function isLongRecord(suppliers: number, questions: number): boolean {
  return suppliers * questions > AT_ONCE
}
