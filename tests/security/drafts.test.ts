import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { paths } from '#app/http/paths.ts'
import { makePerson } from '#tests/support/factories.ts'
import { answerAll, full, openRequest, requestDeadline, submit, whileOpen } from '#tests/support/open-request.ts'
import { signedIn, type Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
let now = whileOpen

beforeAll(async () => {
  server = await startServer({ now: () => now })
})
afterAll(() => server?.stop())

const draft = 'BROUILLON-QUE-SEUL-SON-FOURNISSEUR-LIT'
const reason = 'MOTIF-DE-BROUILLON-QUE-PERSONNE-NE-LIT'
const submitted = 'Réponse à GOV-1, suivie depuis 2024.'

/** Every page that a person reaches by links, with its bytes. */
async function everythingSeenBy(visitor: Visitor, starts: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = [...starts]
  while (waiting.length > 0 && seen.size < 120) {
    const path = waiting.shift() ?? ''
    if (seen.has(path)) continue
    const answer = await visitor.get(path)
    seen.set(path, answer.text)
    const links = [...answer.text.matchAll(/href="(\/(?:campaigns|marking|submitted-evidence)[^"#]*)/g)]
    for (const [, href = ''] of links) waiting.push(href.replaceAll('&amp;', '&'))
  }
  return seen
}

/** One supplier who has submitted and gone on writing, in a campaign with a buyer, an administrator and a panel. */
async function story() {
  const request = await openRequest(server.app.db, { scope: ['GOV-1', 'GOV-2'] })
  const { key, campaignId, invitationId, buyer, launcher, purchasing } = request
  await answerAll(server.app.db, request, ['GOV-1', 'GOV-2'])
  const admin = await makePerson(server.app.db, { organisationId: buyer.id, roles: ['admin'] })
  const starts = [
    ...[paths.campaigns, paths.campaign(campaignId), paths.comparison(campaignId), paths.consensus(campaignId)],
    ...[paths.comparisonCriterion(campaignId, 'GOV'), paths.sideBySide(campaignId, 'GOV-1', [invitationId])],
    ...[paths.arithmetic(campaignId, invitationId), paths.comparisonRecord(campaignId)],
    ...[paths.marking, paths.markingCriterion(campaignId, 'GOV')],
    paths.markingQuestion(campaignId, invitationId, 'GOV-1'),
  ]
  const write = (revision: number) =>
    saveAnswers(server.app.db, {
      ...{ ...key, now },
      answers: [{ questionId: 'GOV-1', revision, content: full(draft, { state: 'not_applicable', naReason: reason }) }],
    })
  return { request, starts, write, people: [launcher, admin, purchasing] }
}

test('before and after a submission, no page of the buyer’s side holds a word of a draft', async () => {
  now = whileOpen
  const { request, starts, write, people } = await story()
  const reading = async () => {
    const texts: string[] = []
    for (const { id } of people)
      for (const [path, text] of await everythingSeenBy(await signedIn(server, id), starts)) {
        expect([path, text.includes(draft) || text.includes(reason)]).toEqual([path, false])
        texts.push(text)
      }
    return texts
  }
  expect(await write(2)).toMatchObject({ ok: true })
  await reading()
  await write(3)
  await saveAnswers(server.app.db, {
    ...request.key,
    answers: [{ questionId: 'GOV-1', revision: 3, content: full(submitted) }],
  })
  expect(await submit(server.app.db, request)).toMatchObject({ ok: true })
  expect(await write(4)).toMatchObject({ ok: true })
  const open = await reading()
  expect(open.some((text) => text.includes(submitted))).toBe(false)

  now = requestDeadline
  // Closed: what was submitted is read, and still nothing of what was written after it.
  const closed = await reading()
  expect(closed.some((text) => text.includes(submitted))).toBe(true)
  now = whileOpen
}, 120_000)
