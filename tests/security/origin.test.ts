import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { contents } from './contents.ts'
import { castOf, type Ids } from './principals.ts'
import { routeTable } from './route-table.ts'

let server: TestServer
let ids: Ids

beforeAll(async () => {
  server = await startServer()
  ids = (await castOf(server.app)).own
})
afterAll(() => server?.stop())

/** What a browser, or somebody who writes requests by hand, may say of where a form comes from. */
const senders = (own: string): [string, Record<string, string>, boolean][] => [
  ['this site', { 'Sec-Fetch-Site': 'same-origin', Origin: own }, true],
  ['this site, from a browser that hides its origin', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, true],
  ['this site, from an old browser', { Origin: own }, true],
  ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, false],
  ['another site that claims our origin', { 'Sec-Fetch-Site': 'cross-site', Origin: own }, false],
  ['a sister site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://sister.example' }, false],
  ['no page at all', { 'Sec-Fetch-Site': 'none' }, false],
  ['another site, from an old browser', { Origin: 'https://evil.example' }, false],
  ['a hidden origin, from an old browser', { Origin: 'null' }, false],
  ['our host on another port', { Origin: 'http://127.0.0.1:1' }, false],
  ['our name as a part of another', { Origin: `${own}.evil.example` }, false],
  ['nobody says', {}, false],
  ['nobody says, behind a forged host', { 'X-Forwarded-Host': 'evil.example' }, false],
  [
    'a forged host that agrees with its origin',
    { 'X-Forwarded-Host': 'evil.example', Origin: 'https://evil.example' },
    false,
  ],
]

const posted = Object.entries(routeTable).filter(([, entry]) => entry.post)

describe.each(posted)('a form posted to %s', (_id, { path }) => {
  test('is read only when this site sent it, before anything else is looked at', async () => {
    const before = await contents(server.app.db)
    const faults: string[] = []
    for (const [sender, headers, allowed] of senders(server.app.env.BASE_URL)) {
      const answer = await new Visitor(server).send(path(ids), { method: 'POST', body: new URLSearchParams(), headers })
      if ((answer.status !== 403) !== allowed) faults.push(`${sender}: ${answer.status}`)
      if (!allowed && !answer.text.includes('ne vient pas de ce site')) faults.push(`${sender}: ${answer.text}`)
    }
    expect(faults).toEqual([])
    expect(await contents(server.app.db)).toEqual(before)
  })
})

test('no other method reaches a route, whatever it says of its origin', async () => {
  const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: server.app.env.BASE_URL }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const answer = await new Visitor(server).send('/sign-in', { method, headers })
    expect(`${method} ${answer.status} ${answer.headers.get('allow')}`).toBe(`${method} 405 GET, HEAD, POST`)
  }
})
