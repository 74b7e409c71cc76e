import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { moduleEntry, moduleQuestions, ownNote } from '#tests/support/apart.ts'
import { apartRequest } from '#tests/support/apart-request.ts'
import { answerAll, makeSupplierTeam, submit, whileOpen } from '#tests/support/open-request.ts'
import { signedIn, type Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ now: () => whileOpen })
})
afterAll(() => server?.stop())

const everything = () => ['GOV-1', 'GOV-2', ...moduleQuestions(), 'OWN-1', 'OWN-2']

/** Every page and file that a supplier reaches by links from some places, with its bytes. */
async function everythingSeenBy(visitor: Visitor, starts: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = [...starts]
  while (waiting.length > 0 && seen.size < 150) {
    const path = waiting.shift() ?? ''
    if (seen.has(path)) continue
    const answer = await visitor.get(path)
    seen.set(path, answer.text)
    const links = [...answer.text.matchAll(/href="(\/(?:requests|sharings|library|i\/)[^"#]*)/g)]
    for (const [, href = ''] of links) waiting.push(href.replaceAll('&amp;', '&'))
  }
  return seen
}

test('no page or file of a supplier holds what the buyer noted of its own question, nor a rubric of the module', async () => {
  const request = await apartRequest(server.app.db)
  await answerAll(server.app.db, request, everything())
  expect((await submit(server.app.db, request)).ok).toBe(true)
  const supplier = await signedIn(server, request.owner.id)
  const { invitationId, token } = request
  const seen = await everythingSeenBy(supplier, [
    paths.request(invitationId),
    paths.requestReview(invitationId),
    paths.requestPreview(invitationId),
    paths.requestCriterion(invitationId, 'OWN'),
    paths.invitation(token),
    paths.invitationCriterion(token, 'OWN'),
    paths.library,
  ])
  const own = seen.get(paths.requestCriterion(invitationId, 'OWN')) ?? ''
  // The pages are those of the request, not of a refusal.
  expect(own).toContain('Qui répond de nos données à Brest')
  expect(seen.get(paths.invitationCriterion(token, 'OWN'))).toContain('Notre site de Brest héberge la paie.')
  const rubric = moduleEntry().full.criteria[0]!.questions[0]!.evaluatorOnly.rubric[3]!.text.fr
  for (const [path, text] of seen) {
    expect([path, text.includes(ownNote), text.includes('jamais pour un fournisseur')]).toEqual([path, false, false])
    expect([path, text.includes(rubric.slice(0, 60))]).toEqual([path, false])
  }
  expect(seen.size).toBeGreaterThan(20)
})

test('another buyer finds nothing of an own question: neither its text in the library nor its answer prefilled', async () => {
  const team = await makeSupplierTeam(server.app.db, 'Deux acheteurs')
  const first = await apartRequest(server.app.db, team)
  await answerAll(server.app.db, first, everything())
  expect((await submit(server.app.db, first)).ok).toBe(true)
  const second = await apartRequest(server.app.db, team)
  const supplier = await signedIn(server, team.owner.id)
  const answer = 'Réponse à OWN-1'
  const page = await supplier.get(paths.requestCriterion(second.invitationId, 'OWN'))
  expect([page.status, page.text.includes(answer)]).toEqual([200, false])
  expect((await supplier.get(paths.requestCriterion(second.invitationId, 'IA'))).text).toContain('Réponse à IA-1')
  const library = await everythingSeenBy(supplier, [paths.library])
  for (const [path, text] of library) {
    if (path.startsWith('/requests')) continue
    expect([path, text.includes(answer)]).toEqual([path, false])
  }
  const elsewhere = await signedIn(server, second.launcher.id)
  for (const path of [paths.campaignFrozen(first.campaignId), paths.campaignApart(first.campaignId)])
    expect([path, (await elsewhere.get(path)).status]).toEqual([path, 404])
})
