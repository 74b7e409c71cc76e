import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePerson, testPassword } from '#tests/support/factories.ts'
import { Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const policy = {
  'content-security-policy':
    "default-src 'none';style-src 'self';script-src 'self';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

describe('every answer carries the strict headers', () => {
  test.each([
    ['a page', '/sign-in', 200],
    ['a page of error', '/no-such-page', 404],
    ['a refusal by role', '/operator', 302],
    ['health', '/healthz', 200],
    ['an asset', '/favicon.svg', 200],
  ])('%s', async (_name, path, status) => {
    const answer = await new Visitor(server).get(path)
    expect([answer.status, status === 302 ? 303 : status]).toContain(answer.status)
    expect(Object.fromEntries(Object.keys(policy).map((name) => [name, answer.headers.get(name)]))).toEqual(policy)
    expect(answer.headers.get('x-powered-by')).toBeNull()
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })

  test('over https, browsers are told to stay there', async () => {
    await using secure = await startServer({ env: { BASE_URL: 'https://etalon.example' } })
    const answer = await new Visitor(secure).get('/sign-in')
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(answer.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
  })
})

describe('bodies are bounded before anything reads them', () => {
  const own = () => ({ Origin: server.app.env.BASE_URL })

  test('a form of more than a megabyte is refused', async () => {
    const answer = await new Visitor(server).post('/sign-in', { email: 'x'.repeat(1_000_001) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('trop volumineux')
  })

  test('an upload beyond what is read and dropped is refused on the address of evidence', async () => {
    const { port } = new URL(server.url)
    const status = await new Promise<number | undefined>((done, fail) => {
      const headers = { ...own(), 'Content-Length': 100 * 1024 * 1024 + 1 }
      const path = '/requests/r/evidence/GOV-1'
      const sent = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
        done(answer.statusCode)
        sent.destroy()
      })
      sent.on('error', fail)
      sent.flushHeaders()
    })
    expect(status).toBe(413)
  })

  test('a body that hides its size is refused', async () => {
    const { port } = new URL(server.url)
    const status = await new Promise<number | undefined>((done, fail) => {
      const headers = { ...own(), 'Transfer-Encoding': 'chunked' }
      const sent = request({ port, host: '127.0.0.1', path: '/sign-in', method: 'POST', headers }, (answer) => {
        answer.resume()
        done(answer.statusCode)
      })
      sent.on('error', fail)
      sent.end('email=x')
    })
    expect(status).toBe(411)
  })

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])(
    'a body of type "%s" is no form',
    async (type) => {
      const headers = { ...own(), 'Content-Type': type }
      const answer = await new Visitor(server).send('/sign-in', { method: 'POST', body: '{"email":1}', headers })
      expect(answer.status).toBe(415)
    },
  )

  test('an empty form is a form', async () => {
    const answer = await new Visitor(server).send('/sign-in', { method: 'POST', headers: own() })
    expect(answer.status).toBe(422)
  })
})

describe('the session', () => {
  test('is a cookie that scripts and other sites do not get, opaque and hashed in the database', async () => {
    const person = await makePerson(server.app.db)
    const answer = await new Visitor(server).signIn(person.email, testPassword)
    expect(answer.status).toBe(303)
    const cookie = answer.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^etalon-session=[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax$/)
    const token = /=([^;]+)/.exec(cookie)?.[1] ?? ''
    const rows = await server.app.db.selectFrom('session').select('token_hash').execute()
    expect(rows.map((row) => row.token_hash)).not.toContain(token)
  })

  test('over https its name binds it to this host', async () => {
    await using secure = await startServer({ env: { BASE_URL: 'https://etalon.example' } })
    const person = await makePerson(secure.app.db)
    const answer = await new Visitor(secure).signIn(person.email, testPassword)
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-etalon-session=.+; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/,
    )
  })

  test('ends on the server when its owner signs out', async () => {
    const person = await makePerson(server.app.db, { isOperator: true })
    const visitor = new Visitor(server)
    await visitor.signIn(person.email, testPassword)
    const kept = new Map(visitor.cookies)
    expect((await visitor.get('/operator')).status).toBe(200)
    await visitor.post('/sign-out')
    const thief = new Visitor(server)
    for (const [name, value] of kept) thief.cookies.set(name, value)
    expect((await thief.get('/operator')).location).toMatch(/^\/sign-in/)
  })

  test('is new at each sign-in: one planted before gives nothing', async () => {
    const person = await makePerson(server.app.db)
    const visitor = new Visitor(server)
    visitor.cookies.set('etalon-session', 'planted')
    await visitor.signIn(person.email, testPassword)
    expect(visitor.cookies.get('etalon-session')).not.toBe('planted')
  })
})
