import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { paths } from '#app/http/paths.ts'
import { assign, dueOn, rows, seenOf } from '#tests/support/assignments.ts'
import { makeBuyer, makeMember } from '#tests/support/factories.ts'
import { answerOf, full, openRequest, whileOpen } from '#tests/support/open-request.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ now: () => whileOpen })
})
afterAll(() => server?.stop())

test('a hand-over that is refused gives back all that was typed, and a stale one says so without writing', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const visitor = await signedIn(server, request.owner.id)
  const path = paths.requestAssign(request.invitationId, 'GOV')
  const form = { questions: 'GOV-2', to: '', name: 'Inès Roux', email: 'sans arobase', dueOn }
  const refused = await visitor.post(path, { ...form, seen: await seenOf(db, request) })
  expect(refused.status).toBe(422)
  for (const kept of ['Inès Roux', 'sans arobase', dueOn]) expect(refused.text).toContain(`value="${kept}"`)
  expect(refused.text).toMatch(/value="GOV-2"[^>]*checked|checked[^>]*value="GOV-2"/)
  const stale = await visitor.post(path, { ...form, to: request.colleague.id, name: '', email: '', seen: 'older' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('La répartition a changé')
  expect(await rows(db)).toEqual([])
})

test('a text typed for a question that was taken back meanwhile is shown again with the other one, never dropped', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const { invitationId, colleague, key } = request
  await saveAnswers(db, {
    ...key,
    answers: [{ questionId: 'GOV-1', revision: 1, content: full('De la propriétaire.') }],
  })
  const visitor = await signedIn(server, colleague.id)
  const answer = { 'GOV-1.text': 'De Karim, trop tard.', 'GOV-1.state': 'planned', 'GOV-1.revision': '1' }
  const late = await visitor.post(paths.requestMineOf(invitationId, 'GOV'), answer)
  expect(late.status).toBe(409)
  for (const text of ['De Karim, trop tard.', 'De la propriétaire.', 'Aline Ferrand']) expect(late.text).toContain(text)
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: 'De la propriétaire.' })
  // Without a conflict it is kept, whoever has the question by then.
  const kept = { 'GOV-2.text': 'Deux référents.', 'GOV-2.state': 'in_place', 'GOV-2.revision': '1' }
  expect((await visitor.post(paths.requestMineOf(invitationId, 'GOV'), kept)).status).toBe(303)
  expect(await answerOf(db, invitationId, 'GOV-2')).toMatchObject({ text: 'Deux référents.', reviewed: 1 })
})

test('the link of a mail, opened while acting for another organisation, leads to the choice; a stranger meets nothing', async () => {
  const { db } = server.app
  const request = await openRequest(db)
  const stranger = await openRequest(db)
  const { colleague, invitationId } = request
  const elsewhere = await makeBuyer(db)
  await makeMember(db, { organisationId: elsewhere.id, personId: colleague.id, roles: ['reader'] })
  await assign(db, request)
  const path = paths.requestMine(invitationId)
  const reader = await signedIn(server, colleague.id, elsewhere.id)
  expect(await reader.get(path)).toMatchObject({ location: paths.chooseOrganisation(path) })
  expect(await (await signedIn(server, colleague.id, request.organisation.id)).get(path)).toMatchObject({ status: 200 })
  expect(await (await signedIn(server, stranger.owner.id)).get(path)).toMatchObject({ status: 404 })
})
