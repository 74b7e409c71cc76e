import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { makePerson } from '#tests/support/factories.ts'
import { actsOn, type Campaign } from '#tests/support/panel-acts.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

// Words that stand in marks and nowhere else: found in a response, they crossed the wall (Design §4.3).
const locked = 'Zéphyr verrouillé, que personne ne doit lire.'
const open = 'Zéphyr encore ouvert, que personne ne doit lire.'
const comment = 'Le panel retient la charte du siège, sans la filiale.'

let server: TestServer
let campaign: Campaign
let people: Record<'buyer' | 'admin' | 'reader' | 'evaluator', string>
const at = () => ({ id: campaign.campaignId, invitation: campaign.suppliers[0]!.invitationId })

beforeAll(async () => {
  server = await startServer()
  const { db } = server.app
  campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const organisationId = campaign.organisation.id
  const admin = await makePerson(db, { organisationId, roles: ['admin'] })
  const reader = await makePerson(db, { organisationId, roles: ['reader'] })
  people = { buyer: campaign.buyer.id, admin: admin.id, reader: reader.id, evaluator: campaign.panel[1]!.id }
  const { mark, lock } = actsOn(db, campaign)
  await mark(0, 'GOV-1', 3, { justification: locked })
  await lock(0)
  await mark(1, 'GOV-1', 0, { justification: open })
})
afterAll(() => server?.stop())

const screens = () => {
  const { id, invitation } = at()
  return [
    paths.campaign(id),
    paths.consensus(id),
    paths.consensus(id, { show: 'waiting' }),
    paths.consensusQuestion(id, invitation, 'GOV-1'),
    paths.agreement(id),
    paths.reveal(id, invitation, 'GOV'),
    paths.notApplicable(id),
    paths.assess(id),
    paths.comparison(id),
    paths.comparisonCriterion(id, 'GOV'),
    paths.arithmetic(id, invitation),
    paths.sideBySide(id, 'GOV-1', [invitation]),
    paths.markingQuestion(id, invitation, 'GOV-1'),
    paths.markingCriterion(id, 'GOV'),
  ]
}

test('before the reveal no screen gives anybody the mark, the mean or the words of another', async () => {
  const hidden = await server.app.db.selectFrom('mark').select('id').execute()
  for (const [role, personId] of Object.entries(people)) {
    const visitor = await signedIn(server, personId)
    for (const path of screens()) {
      const { text } = await visitor.get(path)
      const own = role === 'evaluator' ? text.replaceAll(open, '') : text
      expect([role, path, own.includes('Zéphyr')]).toEqual([role, path, false])
      expect(hidden.filter(({ id }) => text.includes(id))).toEqual([])
      // The mean of 3 and 0 would score 50,0.
      expect([role, path, text.includes('50,0')]).toEqual([role, path, false])
    }
  }
})

test('a level sent too early is refused beside its field, and all that was typed stays', async () => {
  const buyer = await signedIn(server, people.buyer)
  const { id, invitation } = at()
  const form = { level: '2', reasonCode: 'rubric_reading', comment, revision: '0' }
  const answer = await buyer.post(paths.consensusQuestion(id, invitation, 'GOV-1'), form)
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(/id="f-level-error"[\s\S]{0,200}après la révélation/)
  expect(answer.text).toContain('href="#f-level"')
  expect(answer.text).toContain(comment)
  expect(answer.text).toMatch(/<option value="rubric_reading" selected/)
  expect(answer.text).not.toContain('Zéphyr')
})

test('a reveal by force wants its reason, then a confirmation, and then shows the locked marks alone', async () => {
  const buyer = await signedIn(server, people.buyer)
  const { id, invitation } = at()
  const path = paths.reveal(id, invitation, 'GOV')
  expect((await buyer.get(path)).text).toContain('1 jeu de notes verrouillé')
  const short = await buyer.post(path, { reason: 'parti' })
  expect(short.status).toBe(422)
  expect(short.text).toContain('id="f-reason-error"')
  const unconfirmed = await buyer.post(path, { reason: 'Le second évaluateur est parti.' })
  expect(unconfirmed.status).toBe(422)
  expect(unconfirmed.text).toContain('id="f-confirmed-error"')
  expect(unconfirmed.text).toContain('Le second évaluateur est parti.')
  expect(await server.app.db.selectFrom('reveal').selectAll().execute()).toEqual([])
  expect((await buyer.post(path, { reason: 'Le second évaluateur est parti.', confirmed: 'yes' })).status).toBe(303)

  const { text } = await buyer.get(paths.consensusQuestion(id, invitation, 'GOV-1'))
  expect(text).toContain(locked)
  expect(text).not.toContain(open)
  const refused = await buyer.post(paths.assess(id))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('encore provisoires')
  expect(await server.app.db.selectFrom('campaign').select('status').where('id', '=', id).execute()).toEqual([
    { status: 'launched' },
  ])
})
