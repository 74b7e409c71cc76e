/** Rows on one page of a list (budget of the pages: at most 350 nodes). */
export const PAGE_ROWS = 25

/** A page that exists, given the one asked for: from 1, never beyond the last; an empty list has one page. */
export function pageWithin(
  asked: number,
  rows: number,
  size = PAGE_ROWS,
): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(rows / size))
  const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1
  return { page, pages, offset: (page - 1) * size }
}
