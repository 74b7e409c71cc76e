import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { signedIn, type Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { type Cast, castOf } from './principals.ts'

let server: TestServer
let cast: Cast
const as = (name: string): Promise<Visitor> =>
  signedIn(server, cast.principals.find((one) => one.name === name)?.personId ?? '')

beforeAll(async () => {
  server = await startServer()
  cast = await castOf(server.app)
})
afterAll(() => server?.stop())

test('an address that holds a NUL is refused before anything looks it up', async () => {
  const respondent = await as('own respondent')
  for (const path of ['/requests/%00', '/requests/a%00b/review', '/library/evidence?page=%00'])
    expect([path, (await respondent.get(path)).status]).toEqual([path, 400])
  expect((await respondent.post('/requests/%00/review')).status).toBe(400)
})

test('the data form of a page is no second door, for forms neither', async () => {
  const buyer = await as('own buyer')
  const path = `${paths.campaignClose(cast.own.launchedId)}.data`
  for (const address of [path, `${path}/`]) {
    expect([address, (await buyer.get(address)).status]).toEqual([address, 404])
    expect([address, (await buyer.post(address)).status]).toEqual([address, 404])
  }
  const many = Array.from({ length: 1200 }, (_, n) => `p${n}`).join('&')
  for (const query of ['_data=routes%2Fcampaigns', '%5Fdata=root', `${many}&_data`]) {
    const address = `${paths.campaign(cast.own.campaignId)}?${query}`
    expect([query.slice(-20), (await buyer.get(address)).status]).toEqual([query.slice(-20), 404])
  }
  const campaign = server.app.db.selectFrom('campaign').select('status').where('id', '=', cast.own.launchedId)
  expect(await campaign.executeTakeFirst()).toEqual({ status: 'launched' })
})

test('control characters of a form are left at the door', async () => {
  const evaluator = await as('own evaluator')
  const { campaignId, invitationId, question } = cast.own
  const justification = 'Une politique\u0000 signée\u001b en 2025,\r\nrevue chaque année.'
  const path = paths.markingQuestion(campaignId, invitationId, question)
  expect((await evaluator.post(path, { level: '0', justification, revision: '0' })).status).toBe(303)
  const kept = await server.app.db
    .selectFrom('mark')
    .innerJoin('mark_set', 'mark_set.id', 'mark.mark_set_id')
    .select('justification')
    .where('mark_set.invitation_id', '=', invitationId)
    .execute()
  expect(kept).toEqual([{ justification: 'Une politique signée en 2025,\r\nrevue chaque année.' }])
})

test('a revision that is none is stale or refused, never a fault', async () => {
  const [buyer, evaluator] = [await as('own buyer'), await as('own evaluator')]
  const { campaignId, invitationId, question, draftId } = cast.own
  const mark = { level: '2', justification: 'Une politique signée en 2025, revue chaque année.' }
  for (const revision of ['9007199254740991', '2147483647', '1.5', '-1', 'x']) {
    const marked = await evaluator.post(paths.markingQuestion(campaignId, invitationId, question), {
      ...mark,
      revision,
    })
    expect([revision, marked.status]).toEqual([revision, 422])
    const preset = new URLSearchParams([
      ['then', 'preset'],
      ['scope', 'keep'],
      ['revision', revision],
    ])
    expect([revision, (await buyer.post(paths.campaignWeights(draftId), preset)).status]).toEqual([revision, 409])
    const launched = await buyer.post(paths.campaignReview(draftId), { revision })
    expect([revision, launched.status]).toEqual([revision, 409])
  }
})
