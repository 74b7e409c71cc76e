/**
 * Whether a request is a page that somebody opens, as far as its headers tell: never a HEAD, a prefetch or a fetch by a
 * script. Programs that say nothing pass for people: what depends on it proves nothing.
 */
export function isNavigation(request: Request): boolean {
  const mode = request.headers.get('sec-fetch-mode')
  const prefetch = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|preview|prerender/i.test(request.headers.get(name) ?? ''),
  )
  return request.method === 'GET' && !prefetch && (mode === null || mode === 'navigate')
}
