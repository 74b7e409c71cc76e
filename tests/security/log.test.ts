import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test, vi } from 'vitest'
import { handleError } from '#app/entry.server.tsx'
import { makePerson, testPassword } from '#tests/support/factories.ts'
import { signedIn, Visitor } from '#tests/support/request.ts'
import { startServer } from '#tests/support/server.ts'
import { castOf } from './principals.ts'

test('the log has no password, token, cookie, address or answer in it', async () => {
  await using server = await startServer()
  const { own, principals } = await castOf(server.app)
  const person = await makePerson(server.app.db)
  const visitor = new Visitor(server)
  await visitor.signIn(person.email, testPassword)
  await visitor.get(`/i/${own.token}`)
  await visitor.get(`/i/${own.token}/GOV`)
  await visitor.get('/setup/a-set-up-token')
  await visitor.get('/join/a-joining-token')
  await visitor.get(`/campaigns?q=une-recherche-confidentielle`)
  const respondent = principals.find(({ role, owns }) => role === 'respondent' && owns)
  const supplier = await signedIn(server, respondent?.personId ?? '')
  await supplier.post(`/requests/${own.invitationId}/GOV`, { 'GOV-1.text': 'une réponse confidentielle' })
  const secrets = [
    testPassword,
    person.email,
    own.token,
    'a-set-up-token',
    'a-joining-token',
    'confidentielle',
    ...visitor.cookies.values(),
    ...supplier.cookies.values(),
  ]
  const lines = server.logged.join('\n')
  expect(secrets.filter((secret) => lines.includes(secret))).toEqual([])
  expect(server.logged.length).toBeGreaterThanOrEqual(7)
  expect(lines).toContain('/i/[token]')
})

test('a fault answers 500 with a number to quote, and logs it', async () => {
  await using server = await startServer()
  const person = await makePerson(server.app.db, { isOperator: true })
  const visitor = await signedIn(server, person.id)
  await server.app.db.schema.dropTable('outbox').execute()
  const written: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => void written.push(String(line)))
  const answer = await visitor.get('/operator/outbox')
  spy.mockRestore()
  expect(answer.status).toBe(500)
  const { requestId } = JSON.parse(written[0] ?? '{}') as { requestId: string }
  expect(answer.text).toContain(requestId)
  expect(answer.text).not.toContain('outbox.server')
})

test('a fault of JSON is logged without the text that could not be read', () => {
  const written: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => void written.push(String(line)))
  const incoming = { request: new Request('http://localhost/'), context: { requestId: 'r' }, params: {} }
  try {
    JSON.parse('une réponse confidentielle')
  } catch (error) {
    handleError(error, incoming as unknown as LoaderFunctionArgs)
  }
  spy.mockRestore()
  expect(written.join()).toContain('SyntaxError')
  expect(written.join()).toContain('log.test.ts')
  expect(written.join()).not.toContain('confidentielle')
})
