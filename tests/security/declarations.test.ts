import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { submittedPdf } from '#tests/support/evidence-files.ts'
import type { Campaign } from '#tests/support/panel-acts.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

// Words that stand in the answer and nowhere else: found in a response, an answer crossed before the signature.
const text = 'Zéphyr : une charte signée en 2024 par la direction.'
const file = submittedPdf({ title: 'Zéphyr en pièce jointe' })

let server: TestServer
let campaign: Campaign

beforeAll(async () => {
  server = await startServer()
  campaign = await closedCampaign(server.app.db, {
    scope: ['GOV-1'],
    declared: false,
    namesHidden: true,
    supplierNames: ['Borée SA'],
    suppliers: [{ 'GOV-1': answered(text, { evidence: [file] }) }],
  })
})
afterAll(() => server?.stop())

const doors = () => {
  const { campaignId: id, suppliers } = campaign
  const invitation = suppliers[0]!.invitationId
  return [
    paths.marking,
    paths.markingCriterion(id, 'GOV'),
    paths.markingQuestion(id, invitation, 'GOV-1'),
    paths.markingLock(id, invitation, 'GOV'),
    paths.consensus(id),
    paths.consensus(id, { show: 'waiting' }),
    paths.consensusQuestion(id, invitation, 'GOV-1'),
    paths.agreement(id),
    paths.calibration(id),
    paths.declaration(id),
    paths.submittedEvidence(invitation, file.id),
  ]
}

test('no byte of an answer reaches an evaluator before the signature, nor while an interest waits', async () => {
  const evaluator = await signedIn(server, campaign.panel[0]!.id)
  const page = paths.declaration(campaign.campaignId)
  const silent = async () => {
    for (const path of doors()) {
      const { text: body, status } = await evaluator.get(path)
      expect([path, status < 500, body.includes('Zéphyr')]).toEqual([path, true, false])
    }
  }
  await silent()
  const question = paths.markingQuestion(campaign.campaignId, campaign.suppliers[0]!.invitationId, 'GOV-1')
  expect((await evaluator.get(question)).location).toBe(page)
  expect((await evaluator.post(question, { level: '1', justification: 'x'.repeat(20), revision: '0' })).status).toBe(
    404,
  )

  const bare = await evaluator.post(page, {})
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('id="f-interest-error"')
  const short = await evaluator.post(page, { interest: 'declared', description: 'un lien' })
  expect(short.status).toBe(422)
  expect(short.text).toContain('un lien')
  const interest = 'Je détiens des parts de Borée SA depuis 2021.'
  expect((await evaluator.post(page, { interest: 'declared', description: interest })).status).toBe(303)
  await silent()

  const buyer = await signedIn(server, campaign.buyer.id)
  expect((await buyer.get(paths.campaign(campaign.campaignId))).text).toContain('a déclaré un intérêt')
  const decision = paths.declaredInterest(campaign.campaignId, campaign.panel[0]!.id)
  expect((await buyer.get(decision)).text).toContain(interest)
  expect((await buyer.post(decision, { decision: 'kept', reason: 'Parts cédées le mois dernier.' })).status).toBe(303)
  expect((await evaluator.get(question)).text).toContain('Zéphyr')
})

test('hidden names: before the reveal an evaluator reads letters only, outside the list that they sign', async () => {
  const evaluator = await signedIn(server, campaign.panel[1]!.id)
  const page = paths.declaration(campaign.campaignId)
  expect((await evaluator.get(page)).text).toContain('Borée SA')
  expect((await evaluator.post(page, { interest: 'none' })).status).toBe(303)
  for (const path of doors().filter((door) => door !== page)) {
    const { text: body } = await evaluator.get(path)
    expect([path, body.includes('Borée')]).toEqual([path, false])
  }
  const invitation = campaign.suppliers[0]!.invitationId
  const marking = await evaluator.get(paths.markingQuestion(campaign.campaignId, invitation, 'GOV-1'))
  expect(marking.text).toContain('Fournisseur A')
})
