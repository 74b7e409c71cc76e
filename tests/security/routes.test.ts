import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, signedIn, Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { contents } from './contents.ts'
import type { Door } from './door.ts'
import { type Cast, castOf, type Ids, type Principal } from './principals.ts'
import { routeTable } from './route-table.ts'
import { expectedVerdict, verdictOf } from './verdict.ts'

let server: TestServer
let cast: Cast

beforeAll(async () => {
  server = await startServer()
  cast = await castOf(server.app)
})
afterAll(() => server?.stop())

// A fresh session each time: signing out is one of the routes.
async function knock(principal: Principal, method: 'GET' | 'POST', path: string): Promise<Answer> {
  const visitor = principal.personId ? await signedIn(server, principal.personId) : new Visitor(server)
  return method === 'GET' ? visitor.get(path) : visitor.post(path, {})
}

/** The answer with what may differ between two absent things taken out: their own identifiers. */
function withoutIds(answer: Answer, ids: Ids): string {
  return Object.values(ids).reduce((text, id) => text.replaceAll(id, 'ID'), answer.text)
}

async function meets(door: Door, method: 'GET' | 'POST', path: (ids: Ids) => string, denied: boolean) {
  const scoped = path(cast.own) !== path(cast.nothing)
  const faults: string[] = []
  for (const principal of cast.principals) {
    const expected = expectedVerdict(door, principal, scoped)
    if (denied === (expected === 'passes')) continue
    const answer = await knock(principal, method, path(cast.own))
    const met = verdictOf(answer)
    if (met !== expected) faults.push(`${principal.name}: ${met} (${answer.status}), not ${expected}`)
    if (expected !== 'nothing' && !(expected === 'passes' && scoped && door !== 'everyone')) continue
    const [foreign, absent] = [cast.other, cast.nothing]
    const seen =
      expected === 'nothing'
        ? { answer, ids: cast.own }
        : { answer: await knock(principal, method, path(foreign)), ids: foreign }
    const none = await knock(principal, method, path(absent))
    if (seen.answer.status !== none.status || withoutIds(seen.answer, seen.ids) !== withoutIds(none, absent))
      faults.push(
        `${principal.name}: another tenant's answers ${seen.answer.status}, unlike nothing at all (${none.status})`,
      )
  }
  return faults
}

test('every route of the built server has its line in the table, and every line its route', () => {
  const routes = Object.values(server.build.routes).filter((route) => route?.id !== 'root')
  expect(routes.map((route) => route?.id).sort()).toEqual(Object.keys(routeTable).sort())
})

test('a line takes forms exactly when its route does', () => {
  const takesForms = Object.values(server.build.routes).filter((route) => route?.module.action)
  const lines = Object.entries(routeTable).filter(([, entry]) => entry.post)
  expect(lines.map(([id]) => id).sort()).toEqual(takesForms.map((route) => route?.id).sort())
})

describe.each(Object.entries(routeTable))('%s', (_id, { path, get, post }) => {
  test('refuses whom it must, alike for the absent and the foreign, and writes nothing', async () => {
    const before = await contents(server.app.db)
    expect(await meets(get, 'GET', path, true)).toEqual([])
    if (post) expect(await meets(post, 'POST', path, true)).toEqual([])
    expect(await contents(server.app.db)).toEqual(before)
  })
})

describe.each(Object.entries(routeTable))('%s', (_id, { path, get, post }) => {
  test('opens to whom it should', async () => {
    expect(await meets(get, 'GET', path, false)).toEqual([])
    if (post) expect(await meets(post, 'POST', path, false)).toEqual([])
  })
})
