import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { keepSubmitted, submittedPdf } from '#tests/support/evidence-files.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { contents } from './contents.ts'

const url = 'https://preuve.example/zephyr.pdf'
const text = 'Une politique Zéphyr, suivie depuis 2024.'
const file = submittedPdf({ title: 'Audit Zéphyr' })
const link = submittedPdf({ kind: 'link', title: 'Lien Zéphyr', url, fileName: null, size: null, sha256: null })

let server: TestServer
let campaign: Awaited<ReturnType<typeof closedCampaign>>
const supplierOf = () => campaign.suppliers[0]!

beforeAll(async () => {
  server = await startServer()
  campaign = await closedCampaign(server.app.db, {
    scope: ['GOV-1'],
    suppliers: [{ 'GOV-1': answered(text, { evidence: [file, link] }) }, { 'GOV-1': answered('Une autre.') }],
  })
  for (const piece of [file, link]) await keepSubmitted(server.app.db, piece, supplierOf())
})
afterAll(() => server?.stop())

test('a withdrawal asks for its confirmation, and writes nothing without it', async () => {
  const visitor = await signedIn(server, supplierOf().respondent.id)
  const path = paths.sharing(supplierOf().invitationId)
  const shown = await visitor.get(path)
  expect(shown.text).toContain('Retirer le partage')
  const before = await contents(server.app.db)
  const refused = await visitor.post(path, { intent: 'withdraw' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Cochez la confirmation')
  const back = await visitor.post(path, { intent: 'resume' })
  expect([back.status, back.text.includes('n’a pas été retiré')]).toEqual([409, true])
  expect(await contents(server.app.db)).toEqual(before)
})

test('after it no screen and no download gives the buyer a file or a link, and the text that was assessed stays', async () => {
  const id = campaign.campaignId
  const { invitationId } = supplierOf()
  const download = paths.submittedEvidence(invitationId, file.id)
  const marking = paths.markingQuestion(id, invitationId, 'GOV-1')
  const sideBySide = paths.sideBySide(id, 'GOV-1', [invitationId])
  const reader = { buyer: campaign.buyer.id, evaluator: campaign.panel[0]!.id }
  const open = async (role: keyof typeof reader, path: string) => (await signedIn(server, reader[role])).get(path)
  const screens = [
    ['evaluator', marking],
    ['buyer', sideBySide],
  ] as const

  for (const [role, path] of screens) {
    const { text: seen } = await open(role, path)
    expect([path, seen.includes(url), seen.includes(download)]).toEqual([path, true, true])
  }
  for (const role of ['buyer', 'evaluator'] as const) expect((await open(role, download)).status).toBe(200)

  const supplier = await signedIn(server, supplierOf().respondent.id)
  const path = paths.sharing(invitationId)
  const done = await supplier.post(path, { intent: 'withdraw', confirmed: 'yes' })
  expect([done.status, done.location]).toEqual([303, path])
  expect((await supplier.get(path)).text).toContain('n’ouvre plus aucun fichier ni lien')

  for (const [role, page] of screens) {
    const { text: seen } = await open(role, page)
    expect([page, seen.includes(url), seen.includes(download)]).toEqual([page, false, false])
    for (const kept of [text, 'Audit Zéphyr', 'Lien Zéphyr', 'Partage des preuves retiré']) expect(seen).toContain(kept)
  }
  for (const role of ['buyer', 'evaluator'] as const) {
    const refused = await open(role, download)
    expect([refused.status, refused.text.includes('a retiré le partage de ses preuves')]).toEqual([403, true])
    expect(refused.text).not.toContain('%PDF')
  }

  expect((await supplier.post(path, { intent: 'resume' })).status).toBe(303)
  expect((await open('buyer', download)).status).toBe(200)
})

test('another supplier of the campaign, and the buyer, meet nothing there', async () => {
  const path = paths.sharing(supplierOf().invitationId)
  const other = await signedIn(server, campaign.suppliers[1]!.respondent.id)
  expect((await other.get(path)).status).toBe(404)
  expect((await other.post(path, { intent: 'withdraw', confirmed: 'yes' })).status).toBe(404)
  const { text: list } = await other.get(paths.sharings())
  expect(list).not.toContain(supplierOf().invitationId)
  expect((await (await signedIn(server, campaign.buyer.id)).get(path)).status).toBe(403)
})
