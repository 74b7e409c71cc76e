import { createRequestHandler, type RequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'

const segmentsOf = (path: string) => path.split('/').filter(Boolean)

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase()
  } catch {
    return segment.toLowerCase()
  }
}

/** Finds the routes that could answer an address, judged by their fixed segments alone: at least those that the router would match. */
export function routeFinder<R extends { path?: string }>(routes: R[]): (address: string) => R[] {
  const known = routes.map((route) => ({
    route,
    // A route without a fixed shape is always kept.
    own: !route.path || /[?*]/.test(route.path) ? undefined : segmentsOf(route.path.toLowerCase()),
  }))
  return (address) => {
    const segments = segmentsOf(new URL(`http://any${address}`).pathname).map(decoded)
    const fits = (own: string[]) =>
      own.length === segments.length && own.every((part, index) => part.startsWith(':') || part === segments[index])
    return known.filter(({ own }) => !own || fits(own)).map(({ route }) => route)
  }
}

function buildOf(build: ServerBuild, ids: string[]): ServerBuild {
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id))) as Record<string, T>
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}

/**
 * Remix compares an address with every route five times and draws the page from a new tree of all of them: a fifth of the
 * work of a page. Here each request meets the few routes that its fixed segments leave, by a handler made once.
 */
export function routeHandler(options: Parameters<typeof createRequestHandler>[0] & { build: ServerBuild }) {
  const { build } = options
  const routes = Object.values(build.routes)
  if (routes.some(({ id, parentId }) => id !== 'root' && parentId !== 'root'))
    throw new Error('Routes are flat: one that lies inside another would be parted from it.')
  const routesFor = routeFinder(routes)
  const handlers = new Map<string, RequestHandler>()
  const handlerOf = (ids: string[]): RequestHandler => {
    const key = ids.join(' ')
    const known = handlers.get(key) ?? createRequestHandler({ ...options, build: buildOf(build, ids) })
    handlers.set(key, known)
    return known
  }
  const handle: RequestHandler = (request, response, next) => {
    const ids = routesFor(request.originalUrl).map(({ id }) => id)
    return handlerOf(ids)(request, response, next)
  }
  return handle
}
