/**
 * A text as it is searched: without case, accents, typographic apostrophes or spaces that differ only in width. Kept in
 * `search` columns, so that both databases find the same rows. Source: Design §11 (one code path for two databases).
 */
export function searchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
