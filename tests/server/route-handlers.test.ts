import { readdirSync } from 'node:fs'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { routeFinder } from '#app/server/route-handlers.ts'

// As flat routes are named: `campaigns_.$campaignId.close.tsx` answers /campaigns/:campaignId/close.
const routes = readdirSync('app/routes').map((file) => {
  const id = file.replace(/\.tsx?$/, '')
  if (id === '_index') return { id, index: true as const }
  const segments = id.split(/\.(?![^[]*\])/).map((segment) => segment.replace(/_$/, '').replace(/[[\]]/g, ''))
  return { id, path: segments.map((segment) => segment.replace(/^\$$/, '*').replace(/^\$/, ':')).join('/') }
})

const routesFor = routeFinder(routes)

const matched = (all: typeof routes, address: string) => {
  const found = matchRoutes(all, new URL(`http://any${address}`).pathname)
  return found?.map(({ route, params }) => [route.id, params])
}

const segment = fc.constantFrom(
  'a',
  'A%20b',
  '%2F',
  '..',
  '.',
  '%2e%2e',
  'é',
  '%C3%A9',
  '%E0%A4',
  'new',
  'LINKS',
  '',
  '\\',
  '*',
  ':id',
)
/** The path of a route, its parameters filled, some segments replaced, in upper case, encoded, or with slashes around. */
const address = fc
  .tuple(
    fc.constantFrom(...routes.map(({ path }) => path ?? '')),
    fc.array(fc.tuple(fc.nat(), segment), { maxLength: 3 }),
  )
  .chain(([path, changes]) => {
    const segments = path.split('/').map((part) => part.replace(/^:.*/, 'x-1'))
    for (const [at, change] of changes) segments[at % (segments.length + 1)] = change
    const own = `/${segments.join('/')}`
    return fc.constantFrom(
      own,
      own.toUpperCase(),
      `${own}/`,
      `${own}//`,
      `/${own}`,
      own.replace('c', '%63'),
      `${own}?q=/new`,
    )
  })

test('the routes kept for an address hold the one that the router finds among all of them', () => {
  // The router warns of each address that it cannot decode.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  fc.assert(
    fc.property(address, (given) => {
      expect(matched(routesFor(given), given)).toEqual(matched(routes, given))
    }),
    { numRuns: 1000 },
  )
})

test('few routes are kept for an address', () => {
  const kept = routesFor('/campaigns/x-1/comparison').map(({ id }) => id)
  expect(kept.length).toBeLessThanOrEqual(5)
  expect(kept).toContain('campaigns_.$campaignId_.comparison')
})
