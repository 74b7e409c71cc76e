import { afterAll, beforeAll, expect, test } from 'vitest'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { paths } from '#app/http/paths.ts'
import { mailedCode } from '#tests/support/codes.ts'
import { makeMember, makeSupplier } from '#tests/support/factories.ts'
import { approvedGuest, ask, consultant, teamOf } from '#tests/support/guests.ts'
import { answerOf, openRequest, requestDeadline, whileOpen } from '#tests/support/open-request.ts'
import { signedIn, Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { contents } from './contents.ts'

let server: TestServer
let now = whileOpen
beforeAll(async () => {
  server = await startServer({ now: () => now })
})
afterAll(() => server?.stop())

const challengeIn = (text: string) => /name="challenge" value="([^"]*)"/.exec(text)?.[1] ?? ''
const asker = { name: 'Noa Delmas', company: 'Conseil Delmas', message: 'Bonjour.' }
const later = (minutes: number) => new Date(Date.parse(whileOpen) + minutes * 60_000).toISOString()

test('asking proves an address by a code of this browser, used once within ten minutes, and says nothing of the response', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const path = paths.joinResponse(request.invitations[0]!.token)
  const visitor = new Visitor(server)
  const linked = await visitor.get(paths.invitation(request.invitations[0]!.token))
  expect((await visitor.get(linked.location!)).text).toContain(`href="${path}"`)
  const page = await visitor.get(path)
  const hidden = [request.buyer.name, request.organisation.name, request.owner.name, request.invitationId]
  for (const text of [...hidden, 'Hébergement applicatif 2027']) expect(page.text).not.toContain(text)
  const wrong = await visitor.post(path, { ...asker, intent: 'send', email: 'sans arobase' })
  expect(wrong.status).toBe(422)
  for (const kept of ['sans arobase', 'Noa Delmas', 'Conseil Delmas', 'Bonjour.']) expect(wrong.text).toContain(kept)
  const email = 'noa-http@conseil.example'
  const sent = await visitor.post(path, { ...asker, intent: 'send', email })
  expect(sent.status).toBe(200)
  const code = await mailedCode(db, email)
  expect(sent.text).not.toContain(code)
  const fields = { ...asker, intent: 'code', challenge: challengeIn(sent.text), code }
  expect((await new Visitor(server).post(path, fields)).status).toBe(422)
  now = later(11)
  expect((await visitor.post(path, fields)).status).toBe(422)
  now = whileOpen
  const other = await openRequest(db)
  expect((await visitor.post(paths.joinResponse(other.invitations[0]!.token), fields)).status).toBe(409)
  expect(await personByEmail(db, email)).toBeUndefined()
  // That code has served, for nothing: another is asked for.
  const again = await visitor.post(path, { ...asker, intent: 'send', email })
  const second = { ...fields, challenge: challengeIn(again.text), code: await secondCode(db, email, code) }
  const done = await visitor.post(path, second)
  expect([done.status, done.location]).toEqual([303, `${path}?sent`])
  expect((await visitor.post(path, second)).status).toBe(422)
  const person = await personByEmail(db, email)
  expect(await (await signedIn(server, person!.id)).get(paths.request(request.invitationId))).toMatchObject({
    status: 404,
  })
})

async function secondCode(db: TestServer['app']['db'], email: string, first: string): Promise<string> {
  const rows = await db.selectFrom('outbox').select('text_body').where('to_email', '=', email).execute()
  const codes = rows.map(({ text_body }) => /^(\d{4} \d{4})$/m.exec(text_body)?.[1] ?? '')
  return codes.find((code) => code !== first) ?? first
}

test('a bare or foreign post writes nothing, and too many tries are refused', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const before = await contents(db)
  const path = paths.joinResponse(request.invitations[0]!.token)
  expect((await new Visitor(server).post(path, {})).status).toBe(422)
  expect((await new Visitor(server).post(paths.joinResponse('nothing'), {})).status).toBe(404)
  expect((await new Visitor(server).post(path, asker, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(await contents(db)).toEqual(before)
  const send = { ...asker, intent: 'send', email: 'trop@conseil.example' }
  const statuses: number[] = []
  for (let n = 0; n < 6; n++) statuses.push((await new Visitor(server).post(path, send)).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
})

test('a guest works on one response, and is refused everything else of that organisation', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const second = await openRequest(db, { supplier: teamOf(request) })
  const foreign = await openRequest(db)
  const { person, accessId } = await approvedGuest(db, request)
  const guest = await signedIn(server, person.id)
  const id = request.invitationId
  const overview = await guest.get(paths.request(id))
  expect(overview.status).toBe(200)
  for (const closed of [paths.requestReview(id), paths.requestAssign(id, 'GOV'), paths.sharings(), paths.library])
    expect(overview.text).not.toContain(`href="${closed}"`)
  const typed = { 'GOV-1.text': 'De la consultante.', 'GOV-1.state': 'in_place', 'GOV-1.revision': '1' }
  const saved = await guest.post(paths.requestCriterion(id, 'GOV'), typed)
  expect([saved.status, saved.location]).toEqual([303, paths.requestCriterion(id, 'GOV')])
  expect(await answerOf(db, id, 'GOV-1')).toMatchObject({ text: 'De la consultante.', updated_by: person.id })
  expect((await guest.get(paths.requestEvidence(id, 'GOV-1'))).status).toBe(200)
  const before = await contents(db)
  const closed = [
    ...[paths.library, paths.libraryAnswer('GOV-1'), paths.libraryEvidence(), paths.pack, paths.packFile()],
    ...[paths.sharings(), paths.sharing(id), paths.people, paths.dossier, paths.access, paths.accessClaims()],
    ...[paths.guest(accessId), paths.requestReview(id), paths.requestPreview(id), paths.requestOwner(id)],
    ...[paths.requestAssign(id, 'GOV'), paths.requestDecline(id), paths.requestOffline(id)],
    ...[paths.requestOfflineFile(id), paths.requestQuestions(id), paths.receipt(id, 1), paths.responseExport(id, 1)],
  ]
  for (const path of closed) expect([path, (await guest.get(path)).status]).toEqual([path, 403])
  const acts = [paths.requestReview(id), paths.requestOwner(id), paths.requestDecline(id), paths.guest(accessId)]
  for (const path of [...acts, paths.requestQuestions(id), paths.sharing(id), paths.requestAssign(id, 'GOV')])
    expect([path, (await guest.post(path, { attested: 'on', decision: 'approved', from: 'asked' })).status]).toEqual([
      path,
      403,
    ])
  const absent = await guest.get(paths.request('nothing'))
  for (const other of [second, foreign]) {
    const path = paths.request(other.invitationId)
    const answer = await guest.get(path)
    expect([answer.status, answer.text.replaceAll(other.invitationId, 'nothing')]).toEqual([404, absent.text])
    expect((await guest.post(paths.requestCriterion(other.invitationId, 'GOV'), typed)).status).toBe(404)
  }
  expect(await contents(db)).toEqual(before)
})

test('an approval, a refusal and a withdrawal of the owner count at once; a closed request is nothing to a guest', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const asked = await ask(db, request)
  if (!asked.ok) throw new Error(asked.fault)
  const person = await personByEmail(db, consultant)
  const page = paths.request(request.invitationId)
  const met = async () => (await (await signedIn(server, person!.id, request.organisation.id)).get(page)).status
  const owner = await signedIn(server, request.owner.id)
  const decide = (fields: Record<string, string>) => owner.post(paths.guest(asked.accessId), fields)
  expect((await owner.get(paths.access)).text).toContain('Conseil Delmas')
  expect(await met()).toBe(404)
  expect((await decide({ decision: 'approved', from: 'asked', reason: 'x'.repeat(501) })).status).toBe(422)
  expect((await decide({ decision: 'approved', from: 'asked' })).status).toBe(303)
  expect(await met()).toBe(200)
  now = requestDeadline
  expect(await met()).toBe(404)
  now = whileOpen
  expect((await decide({ decision: 'refused', from: 'asked' })).status).toBe(409)
  expect((await decide({ decision: 'revoked', from: 'approved' })).status).toBe(303)
  expect(await met()).toBe(404)
  const colleague = await signedIn(server, request.colleague.id)
  expect((await colleague.post(paths.guest(asked.accessId), { decision: 'approved', from: 'revoked' })).status).toBe(
    409,
  )
  expect(await met()).toBe(404)
})

test('one address chooses between two suppliers, and between a supplier of its own and a response it is a guest of', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const { person } = await approvedGuest(db, request, 'noa-deux@conseil.example')
  const [own, third] = [await makeSupplier(db, { name: 'Delmas Conseil' }), await makeSupplier(db, { name: 'Zinal' })]
  for (const { id } of [own, third])
    await makeMember(db, { organisationId: id, personId: person.id, roles: ['respondent'] })
  const page = paths.request(request.invitationId)
  const visitor = await signedIn(server, person.id, own.id)
  expect(await visitor.get(page)).toMatchObject({ location: paths.chooseOrganisation(page) })
  const choice = await visitor.get(paths.chooseOrganisation(page))
  for (const name of ['Delmas Conseil', 'Zinal', request.organisation.name]) expect(choice.text).toContain(name)
  expect((await visitor.get(paths.library)).status).toBe(200)
  const chosen = await visitor.post(paths.organisation, { organisationId: request.organisation.id, back: page })
  expect([chosen.status, chosen.location]).toEqual([303, page])
  expect((await visitor.get(page)).status).toBe(200)
  expect((await visitor.get(paths.library)).status).toBe(403)
  await visitor.post(paths.organisation, { organisationId: third.id, back: paths.library })
  expect((await visitor.get(paths.library)).status).toBe(200)
})
