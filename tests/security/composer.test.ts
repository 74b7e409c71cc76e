import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { paths } from '#app/http/paths.ts'
import { baseQuestionnaire, makeDraft, makeLaunchedCampaign, makePanel } from '#tests/support/campaigns.ts'
import { makePerson, makeSupplier } from '#tests/support/factories.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

const note = 'Demander la méthode de calcul au siège.'
const base = baseQuestionnaire()
const questionnaire = `${base.id}@${base.version}`

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const plain = (html: string) => html.replaceAll(/&#x27;|’/g, "'").replaceAll(/\u202f|\u00a0|&nbsp;/g, ' ')

async function buyerWithDraft() {
  const panel = await makePanel(server.app.db)
  const campaignId = await makeDraft(server.app.db, panel)
  const key = { campaignId, organisationId: panel.buyer.id }
  return { panel, key, visitor: await signedIn(server, panel.launcher.id) }
}

test('a new campaign leads to its draft; without a name it keeps what was typed, and writes nothing', async () => {
  const { visitor } = await buyerWithDraft()
  const fields = { purpose: 'csrd', questionnaire, segment: 'impression', scope: 'core' }
  const count = async () => (await server.app.db.selectFrom('campaign').select('id').execute()).length
  const before = await count()
  const refused = await visitor.post(paths.newCampaign, { ...fields, name: ' ' })
  expect(refused.status).toBe(422)
  expect(plain(refused.text)).toContain('Donnez un nom à la campagne.')
  expect(refused.text).toMatch(/value="csrd"[^>]*checked|checked=""[^>]*value="csrd"/)
  expect(refused.text).toMatch(/<option value="impression" selected/)
  expect(await count()).toBe(before)
  const created = await visitor.post(paths.newCampaign, { ...fields, name: 'Copieurs 2027' })
  expect(created.status).toBe(303)
  const page = await visitor.get(created.location ?? '')
  expect([page.status, page.text.includes('Copieurs 2027')]).toEqual([200, true])
})

test('a tender under the procurement code gives the reason, its source, its date and the way on', async () => {
  const panel = await makePanel(server.app.db, { under_procurement_code: 1 })
  const visitor = await signedIn(server, panel.launcher.id)
  const fields = { name: 'AO postes', purpose: 'tender', questionnaire, segment: '', scope: 'all' }
  const refused = await visitor.post(paths.newCampaign, fields)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('id="f-purpose-error"')
  const text = plain(refused.text)
  for (const said of ['417580', 'lié', 'La voie à suivre', '24 novembre 2026', 'pas un conseil juridique', 'AO postes'])
    expect(text).toContain(said)
})

test('weights that do not make 100 answer with the total and the bar of what was typed', async () => {
  const { visitor, key } = await buyerWithDraft()
  const weights = Object.fromEntries(base.criteria.map(({ id }) => [`weight.${id}`, id === 'GOV' ? '5,5' : '10']))
  const refused = await visitor.post(paths.campaignWeights(key.campaignId), { ...weights, revision: '1' })
  expect(refused.status).toBe(422)
  expect(plain(refused.text)).toContain('Les poids totalisent 95,5 : il manque 4,5 pour atteindre 100.')
  expect(refused.text).toContain('<output>95,5</output>')
  expect(refused.text).toMatch(/class="filled" width="955"/)
  expect(refused.text).toContain('value="5,5"')
  expect((await draftOfBuyer(server.app.db, key))?.revision).toBe(1)
})

test('the one script of the weights page comes from this server, deferred, and nothing is inline', async () => {
  const { visitor, key } = await buyerWithDraft()
  const page = await visitor.get(paths.campaignWeights(key.campaignId))
  const scripts = page.text.match(/<script\b[^>]*>/g) ?? []
  expect(scripts).toHaveLength(1)
  const address = /src="(\/assets\/weight-total-[\w-]+\.js)"/.exec(scripts[0] ?? '')?.[1]
  expect(scripts[0]).toContain('defer')
  const script = await visitor.get(address ?? '')
  expect(script.status).toBe(200)
  expect(script.headers.get('content-type')).toMatch(/javascript/)
  const other = await visitor.get(paths.campaignSettings(key.campaignId))
  expect(other.text).not.toContain('<script')
})

test('a stale save answers 409 with what was typed, what stands now, and the revision that it would replace', async () => {
  const { visitor, key } = await buyerWithDraft()
  const settings = {
    revision: '1',
    purpose: 'sourcing',
    questionnaire,
    deadlineDay: '2099-03-02',
    deadlineTime: '12:00',
    timeZone: 'Europe/Paris',
    requiredMarks: '2',
  }
  const path = paths.campaignSettings(key.campaignId)
  expect((await visitor.post(path, { ...settings, name: 'Le leur' })).status).toBe(303)
  const stale = await visitor.post(path, { ...settings, name: 'Le mien' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('value="Le mien"')
  expect(stale.text).toContain('<dd>Le leur</dd>')
  expect(stale.text).toContain('name="revision" value="2"')
  expect((await visitor.post(path, { ...settings, revision: '2', name: 'Le mien' })).status).toBe(303)
  expect((await draftOfBuyer(server.app.db, key))?.draft.name).toBe('Le mien')
})

test('a private note and the salt of a launch reach no supplier, and a buyer has no salt before the debriefing', async () => {
  const { db } = server.app
  const launched = await makeLaunchedCampaign(db, {
    purpose: 'csrd',
    evaluatorNotes: { 'GOV-1': note },
    deadlineDay: '2099-03-02',
    debriefingOn: '2099-05-02',
  })
  const buyer = await signedIn(server, launched.launcher.id)
  const rules = await buyer.get(paths.campaignFrozen(launched.campaignId))
  expect(rules.text).toContain(note)
  expect(rules.text).toContain(launched.commitment)
  expect(rules.text).not.toContain('07'.repeat(32))

  const supplier = await makeSupplier(db, { headcount: 900 })
  const respondent = await makePerson(db, { organisationId: supplier.id, roles: ['respondent'] })
  const { id } = launched.invitations[0]!
  const claim = { organisation_id: supplier.id, owner_id: respondent.id, status: 'claimed' as const }
  await db.updateTable('invitation').set(claim).where('id', '=', id).execute()
  const visitor = await signedIn(server, respondent.id)
  const recalled = () => visitor.get(paths.request(id)).then(({ text }) => plain(text).includes('(UE) 2026/470'))
  for (const path of [paths.request(id), paths.requestCriterion(id, 'GOV'), paths.requestReview(id)]) {
    const page = await visitor.get(path)
    expect([path, page.status, page.text.includes(note), page.text.includes('07'.repeat(32))]).toEqual([
      path,
      200,
      false,
      false,
    ])
  }
  expect(await recalled()).toBe(true)
  await db.updateTable('organisation').set({ headcount: 1001 }).where('id', '=', supplier.id).execute()
  expect(await recalled()).toBe(false)
})
