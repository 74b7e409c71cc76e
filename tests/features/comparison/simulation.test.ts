import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { whatIfModel } from '#app/features/comparison/what-if-model.ts'
import { randomId, requestContext } from '#app/http/context.server.ts'
import { cookieNames } from '#app/http/cookies.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { paths } from '#app/http/paths.ts'
import { loader as comparisonCsv } from '#app/routes/campaigns_.$campaignId_.comparison[.]csv.ts'
import { loader as comparisonXlsx } from '#app/routes/campaigns_.$campaignId_.comparison[.]xlsx.ts'
import { loader as recordJson } from '#app/routes/campaigns_.$campaignId_.record[.]json.ts'
import { loader as recordPdf } from '#app/routes/campaigns_.$campaignId_.record[.]pdf.ts'
import { loader as recordXlsx } from '#app/routes/campaigns_.$campaignId_.record[.]xlsx.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeSession } from '#tests/support/factories.ts'
import { keyOf } from '#tests/support/panel-acts.ts'
import { markCampaign } from '#tests/support/revealed.ts'

const origin = 'http://localhost:3000'
const files = { comparisonCsv, comparisonXlsx, recordJson, recordPdf, recordXlsx }

test('no file takes along the weights tried: with them in its address each keeps the same bytes', async () => {
  await using database = await testDatabase()
  const { db } = database
  const scope = ['GOV-1', 'MES-1']
  const answers = Object.fromEntries(scope.map((id) => [id, answered('Une charte signée en 2024.')]))
  const campaign = await closedCampaign(db, { scope, weights: { GOV: 80, MES: 20 }, suppliers: [answers, answers] })
  const levels = { 'GOV-1': [3, 1], 'MES-1': [0, 3] } as const
  await markCampaign(db, campaign, (supplier, question) => levels[question as 'GOV-1'][supplier as 0 | 1])
  const key = { ...keyOf(campaign), actorId: campaign.buyer.id }
  expect(await assessCampaign(db, key)).toEqual({ ok: true })

  const env = parseEnv({ BASE_URL: origin, DATABASE_URL: 'file:unused.sqlite' })
  const app = { db, env, secret: 'a secret of this test alone', now: () => campaign.now, newId: randomId }
  const token = await makeSession(db, campaign.buyer.id, campaign.now, null)
  const cookie = `${cookieNames(env).session}=${token}`
  const context = await requestContext(app, {
    cookie,
    clientAddress: '127.0.0.1',
    requestId: 'r',
    acceptLanguage: 'fr',
  })
  const params = { campaignId: campaign.campaignId }
  const bytes = async (file: keyof typeof files, query: string) => {
    const request = new Request(`${origin}/${query}`)
    const response = await files[file]({ request, context, params } as unknown as LoaderFunctionArgs)
    expect([file, response.status]).toEqual([file, 200])
    return Buffer.from(await response.arrayBuffer())
  }
  const tried = new URL(paths.whatIf(campaign.campaignId, { GOV: '10', MES: '90' }), origin).search
  const source = await comparisonSource(db, { ...key, roles: ['buyer'] })
  expect(whatIfModel(source!, new URLSearchParams(tried)).moved).toBe(2)
  for (const file of Object.keys(files) as (keyof typeof files)[]) {
    const plain = await bytes(file, '')
    expect(plain.length).toBeGreaterThan(100)
    expect((await bytes(file, tried)).equals(plain), file).toBe(true)
    // Another address may change a file: the language does, in each that has words.
    if (file !== 'recordJson') expect((await bytes(file, '?lang=en')).equals(plain), file).toBe(false)
  }
})
