import { afterEach, beforeEach, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { mailedCode } from '#tests/support/codes.ts'
import { madeAt, makeBuyer, makePerson } from '#tests/support/factories.ts'
import { signedIn, Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { contents } from './contents.ts'

let server: TestServer
const challengeIn = (text: string) => /name="challenge" value="([^"]*)"/.exec(text)?.[1] ?? ''
const email = 'maud@aubrac.example'
const asked = { intent: 'code', email, name: 'Maud Terrier', organisationName: 'Aubrac Cloud', siren: '' }

beforeEach(async () => {
  server = await startServer({ now: () => madeAt })
})
afterEach(() => server?.stop())

async function withCode(visitor: Visitor) {
  const sent = await visitor.post(paths.start, { intent: 'send', email })
  expect(sent.status).toBe(200)
  const code = await mailedCode(server.app.db, email)
  expect(sent.text).not.toContain(code)
  return { ...asked, challenge: challengeIn(sent.text), code }
}

test('the code of the mail opens an empty library in the browser that asked, and in no other', async () => {
  const visitor = new Visitor(server)
  const fields = await withCode(visitor)
  expect((await new Visitor(server).post(paths.start, fields)).status).toBe(422)
  const refused = await visitor.post(paths.start, { ...fields, siren: '732 829 321' })
  expect([refused.status, refused.text.includes('value="732 829 321"')]).toEqual([422, true])
  const opened = await visitor.post(paths.start, { ...fields, siren: '732 829 320' })
  expect([opened.status, opened.location]).toEqual([303, paths.library])
  expect((await visitor.get(paths.library)).status).toBe(200)
  expect(await server.app.db.selectFrom('organisation').select(['name', 'siren']).execute()).toEqual([
    { name: 'Aubrac Cloud', siren: '732829320' },
  ])
  expect((await new Visitor(server).post(paths.start, fields)).status).toBe(422)
})

test('an address with an account and one without are answered alike before the code', async () => {
  await makePerson(server.app.db, { email: 'known@aubrac.example' })
  const answers = await Promise.all(
    ['known@aubrac.example', 'nobody@aubrac.example'].map((email) =>
      new Visitor(server).post(paths.start, { intent: 'send', email }),
    ),
  )
  const plain = answers.map(({ status, text }) =>
    [status, text.replace(/value="[^"]*"/g, '').replaceAll(/(known|nobody)@/g, '')].join(' '),
  )
  expect(plain[0]).toBe(plain[1])
})

test('a GET sends and opens nothing, and neither does an empty form', async () => {
  const visitor = new Visitor(server)
  const before = await contents(server.app.db)
  for (const method of ['GET', 'HEAD']) expect((await visitor.send(paths.start, { method })).status).toBe(200)
  expect((await visitor.post(paths.start, {})).status).toBe(422)
  expect(await contents(server.app.db)).toEqual(before)
})

test('no more than five codes in fifteen minutes, nor five organisations of one person in a day', async () => {
  const visitor = new Visitor(server)
  for (let n = 0; n < 5; n++) expect((await visitor.post(paths.start, { intent: 'send', email })).status).toBe(200)
  expect((await visitor.post(paths.start, { intent: 'send', email })).status).toBe(429)
  const buyer = await makeBuyer(server.app.db)
  const person = await makePerson(server.app.db, { organisationId: buyer.id })
  const member = await signedIn(server, person.id)
  const open = () => member.post(paths.start, { organisationName: 'Filiale', siren: '' })
  for (let n = 0; n < 5; n++) expect((await open()).location).toBe(paths.library)
  expect((await open()).status).toBe(429)
  expect(
    await server.app.db.selectFrom('organisation').select('id').where('name', '=', 'Filiale').execute(),
  ).toHaveLength(5)
})
