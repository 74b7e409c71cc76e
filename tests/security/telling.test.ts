import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveComments } from '#app/features/reports/comment-mutations.server.ts'
import { sayNothingToFlag } from '#app/features/reports/flag-mutations.server.ts'
import { publishReports, sendPreviews } from '#app/features/reports/telling-mutations.server.ts'
import { paths } from '#app/http/paths.ts'
import { answered } from '#tests/support/closed-campaign.ts'
import { makePerson } from '#tests/support/factories.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { assessedSmall } from '#tests/support/told-campaign.ts'

let server: TestServer
let campaign: Awaited<ReturnType<typeof assessedSmall>>
const two = [0, 1].map(() => ({ 'GOV-1': answered('Oui, depuis 2024.'), 'GOV-2': answered('Oui.') }))

beforeAll(async () => {
  server = await startServer()
  campaign = await assessedSmall(server.app.db, { suppliers: two })
  const comment = (questionId: string, text: string, released: boolean) => ({ questionId, text, released, revision: 0 })
  await saveComments(server.app.db, {
    ...campaign.key,
    invitationId: own(),
    actorId: campaign.buyer.id,
    questionIds: ['GOV-1', 'GOV-2'],
    comments: [comment('GOV-1', 'Alizé transmis.', true), comment('GOV-2', 'Alizé gardé.', false)],
  })
})
afterAll(() => server?.stop())

const own = () => campaign.suppliers[0]!.invitationId
const screens = () => [
  paths.requests,
  paths.request(own()),
  paths.requestReport(own()),
  paths.requestReportPdf(own()),
  paths.requestDisclosure(own()),
  paths.requestCriterion(own(), 'GOV'),
  paths.receipt(own(), 1),
  paths.requestPlan(own()),
  paths.newRequestAction(own()),
  // The buyer's own pages and files, asked for by a supplier.
  paths.trend(campaign.campaignId, own()),
  paths.reEvaluate(campaign.campaignId, [own()]),
  paths.reportPlan(campaign.campaignId, own()),
  paths.bridgeMarkdown(campaign.campaignId),
  paths.comparisonRecordJson(campaign.campaignId),
  `${paths.requestReport(own())}?_data=${encodeURIComponent('routes/requests_.$invitationId_.report')}`,
]
// Words of marks and of the evaluation: the mean of 2 and 2 scores 66,7, level localisé.
const marks = /66,7|66\.6|localisé|Secret de|Alizé|"salt"/

async function bytes(): Promise<Map<string, string>> {
  const supplier = await signedIn(server, campaign.suppliers[0]!.respondent.id)
  const answers = await Promise.all(screens().map(async (path) => [path, (await supplier.get(path)).text] as const))
  return new Map(answers)
}

test('before its preview a supplier gets nothing of its marks, on any page, file or data request', async () => {
  for (const [path, text] of await bytes()) expect([path, marks.exec(text)?.[0]]).toEqual([path, undefined])
})

test('the preview opens its own page alone: released comments, no mark, no evaluator, no other supplier, no file', async () => {
  const chosen = [own()]
  await sendPreviews(server.app.db, { ...campaign.telling, chosen })
  const answers = await bytes()
  const page = answers.get(paths.requestReport(own())) ?? ''
  expect(page).toMatch(/66,7/)
  expect(page).toContain('Alizé transmis.')
  for (const [path, text] of answers) {
    expect([path, /Secret de|Alizé gardé|Fournisseur 2|"salt"|evaluatorOnly/.exec(text)?.[0]]).toEqual([
      path,
      undefined,
    ])
    for (const { name, id } of campaign.panel)
      expect([path, text.includes(name), text.includes(id)]).toEqual([path, false, false])
    const report = path.startsWith(paths.requestReport(own())) && !path.includes('.pdf')
    if (!report) expect([path, marks.exec(text)?.[0]]).toEqual([path, undefined])
  }
  const reader = await makePerson(server.app.db, { organisationId: campaign.organisation.id, roles: ['reader'] })
  const read = await (await signedIn(server, reader.id)).get(paths.report(campaign.campaignId, own()))
  expect(read.status).toBe(404)
  const beside = await signedIn(server, campaign.suppliers[1]!.respondent.id)
  expect((await beside.get(paths.requestReport(own()))).status).toBe(404)
})

test('once published, the report and the rules that open the commitment; a reader of the buyer sees it too', async () => {
  await sayNothingToFlag(server.app.db, campaign.supplierKey(0))
  await publishReports(server.app.db, { ...campaign.telling, chosen: [own()] })
  const supplier = await signedIn(server, campaign.suppliers[0]!.respondent.id)
  expect((await supplier.get(paths.requestReportPdf(own()))).headers.get('content-type')).toBe('application/pdf')
  const rules = await supplier.get(paths.requestDisclosure(own()))
  expect(rules.headers.get('content-disposition')).toContain('attachment')
  expect(JSON.parse(rules.text)).toMatchObject({ format: 'etalon-launch-disclosure/1' })
  const page = (await supplier.get(paths.requestReport(own()))).text
  expect(page).toContain('identique')
  const plan = await supplier.get(paths.requestPlan(own()))
  expect(plan.status).toBe(200)
  for (const text of [page, plan.text]) expect(text).not.toMatch(/Secret de|Alizé gardé|Fournisseur 2|evaluatorOnly/)
  const beside = await signedIn(server, campaign.suppliers[1]!.respondent.id)
  for (const path of [paths.requestReportPdf(own()), paths.requestDisclosure(own()), paths.requestPlan(own())])
    expect((await beside.get(path)).status).toBe(404)
  const reader = await makePerson(server.app.db, { organisationId: campaign.organisation.id, roles: ['reader'] })
  const reading = await signedIn(server, reader.id)
  expect((await reading.get(paths.report(campaign.campaignId, own()))).status).toBe(200)
  const other = campaign.suppliers[1]!.invitationId
  expect((await reading.get(paths.report(campaign.campaignId, other))).status).toBe(404)
})
