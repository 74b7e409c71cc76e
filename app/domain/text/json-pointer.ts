/**
 * Writes a path of keys and indices as a JSON Pointer: each step after `/`, with `~` as `~0` and `/` as `~1`;
 * the whole document is the empty text. Source: RFC 6901, §3.
 */
export function toJsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
