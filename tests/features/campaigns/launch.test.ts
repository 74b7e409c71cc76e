import { expect, test } from 'vitest'
import { frozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { verifyChain } from '#app/domain/proofs/event-chain.ts'
import { tokenHash } from '#app/features/accounts/tokens.server.ts'
import { launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { launch, makeDraft, makePanel, readyDraft, testBaseUrl } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'

test('a launch freezes the settings under a commitment that anyone can recompute with the salt', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  const result = await launch(db, panel, campaignId)
  if (!result.ok) throw new Error(result.reason)

  const row = await db.selectFrom('launch_version').selectAll().executeTakeFirstOrThrow()
  const settings = frozenSettings.parse(JSON.parse(row.settings))
  expect(row.settings).toBe(canonicalJson(settings))
  expect(row.salt).toBe('07'.repeat(32))
  expect(result.commitment).toBe(launchCommitment(settings, row.salt, null, row.notes_key))
  expect(launchCommitment({ ...settings, requiredMarks: 1 }, row.salt, null, row.notes_key)).not.toBe(result.commitment)
  expect(settings).toMatchObject({ deadline: '2026-12-18T17:00:00.000Z', scope: { length: 47 }, weightsVisible: false })

  const found = await launchedCampaignOfBuyer(db, { campaignId, organisationId: panel.buyer.id, now: madeAt })
  expect(found).toMatchObject({ campaign: { status: 'launched', launched_at: madeAt }, launch: { version: 1 } })
})

test('the deadline that is frozen is the one that closes the campaign, whatever its column held before', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  await db.updateTable('campaign').set({ deadline: null, time_zone: 'UTC', debriefing_on: null }).execute()
  expect(await launch(db, panel, campaignId)).toMatchObject({ ok: true })
  const own = { campaignId, organisationId: panel.buyer.id }
  const row = await launchedCampaignOfBuyer(db, { ...own, now: '2026-12-18T16:59:59.999Z' })
  expect(row?.campaign).toMatchObject({
    status: 'launched',
    deadline: row?.launch.settings.deadline,
    time_zone: 'Europe/Paris',
    debriefing_on: '2027-02-15',
  })
  const after = await launchedCampaignOfBuyer(db, { ...own, now: '2026-12-18T17:00:00.000Z' })
  expect(after?.campaign.status).toBe('closed')
})

test('a launch names the panel by criterion with the function each person holds then', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  await launch(db, panel, campaignId)
  const rows = await db.selectFrom('campaign_evaluator').selectAll().where('criterion_id', '=', 'GOV').execute()
  expect(rows.map((row) => [row.person_id, row.function]).sort()).toEqual(
    [
      [panel.purchasing.id, 'achats'],
      [panel.it.id, 'dsi'],
    ].sort(),
  )
  expect(await db.selectFrom('campaign_evaluator').select('criterion_id').distinct().execute()).toHaveLength(10)
})

test('each supplier gets one invitation and one mail in its language; the database keeps no token', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db, { name: 'Régie <des> Eaux' })
  const result = await launch(db, panel, await makeDraft(db, panel))
  if (!result.ok) throw new Error(result.reason)
  const invitations = await db.selectFrom('invitation').selectAll().orderBy('email').execute()
  expect(invitations.map(({ email, language, status }) => [email, language, status])).toEqual([
    ['csr@bexley.example', 'en', 'waiting'],
    ['rse@aubrac.example', 'fr', 'waiting'],
  ])
  expect(invitations[0]?.expires_at).toBe('2027-01-17T17:00:00.000Z')
  for (const { id, token } of result.invitations) {
    expect(invitations.find((row) => row.id === id)?.token_hash).toBe(tokenHash(token))
    expect(JSON.stringify(invitations)).not.toContain(token)
  }

  const [english, french] = await db.selectFrom('outbox').selectAll().orderBy('to_email').execute()
  const tokenOf = (email: string) => result.invitations.find((invitation) => invitation.email === email)?.token
  expect(french).toMatchObject({
    status: 'waiting',
    kind: 'invitation',
    to_email: 'rse@aubrac.example',
    language: 'fr',
  })
  expect(french?.subject).toBe('Régie <des> Eaux vous invite à répondre\u202f: Hébergement applicatif 2027')
  expect(french?.text_body).toContain(`${testBaseUrl}/i/${tokenOf('rse@aubrac.example')}\n`)
  expect(french?.text_body).toContain('18 décembre 2026')
  expect(french?.html_body).toContain('Régie &lt;des&gt; Eaux')
  expect(french?.html_body).not.toContain('<des>')
  expect(english?.text_body).toContain('47 open questions')
  expect(english?.text_body).toContain(result.commitment)
  expect(french?.message_id).toBe(`<${french?.id}@etalon.test>`)
})

test('the log of the campaign tells of its creation, launch and invitations, without any name', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  await launch(db, panel, campaignId)
  const rows = await db.selectFrom('event').selectAll().orderBy('position').execute()
  expect(rows.map(({ kind }) => kind)).toEqual(['campaign_created', 'launch', 'invitation', 'invitation'])
  expect(JSON.stringify(rows)).not.toMatch(/Aubrac|aubrac|Hébergement/)
  const entries = rows.map((row) => ({
    entry: {
      chain: row.chain_id,
      position: row.position,
      at: row.at,
      actor: row.actor_id,
      kind: row.kind,
      payload: JSON.parse(row.payload),
    },
    previous: row.previous_hash,
    hash: row.hash,
  }))
  const head = await db.selectFrom('event_head').selectAll().executeTakeFirstOrThrow()
  expect(head.chain_id).toBe(campaignChain(campaignId))
  expect(verifyChain(entries, head)).toBeNull()
})

test('twenty launches at once make one: one set of invitations, mails and events', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  const results = await Promise.all(Array.from({ length: 20 }, () => launch(db, panel, campaignId)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  for (const result of results.filter(({ ok }) => !ok)) expect(result).toMatchObject({ reason: 'launched' })
  expect(await launch(db, panel, campaignId, 2)).toMatchObject({ ok: false, reason: 'launched' })
  for (const table of ['invitation', 'outbox'] as const)
    expect(await db.selectFrom(table).select('id').execute()).toHaveLength(2)
  expect(await db.selectFrom('launch_version').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('campaign_evaluator').select('person_id').execute()).toHaveLength(20)
  const events = await db.selectFrom('event').select('kind').orderBy('position').execute()
  expect(events.map(({ kind }) => kind)).toEqual(['campaign_created', 'launch', 'invitation', 'invitation'])
})

test('a launch of two hundred suppliers writes every invitation, mail and event, in an unbroken chain', async () => {
  await using database = await testDatabase()
  const { db } = database
  const suppliers = Array.from({ length: 200 }, (_, n) => ({
    name: `Fournisseur ${n}`,
    email: `n${n}@n${n}.example`,
    siren: null,
    language: n % 2 === 0 ? ('fr' as const) : ('en' as const),
  }))
  const panel = await makePanel(db)
  const result = await launch(db, panel, await makeDraft(db, panel, { suppliers }))
  expect(result).toMatchObject({ ok: true, invitations: { length: 200 } })
  const mailed = await db.selectFrom('outbox').select(['to_email', 'language']).execute()
  expect(new Set(mailed.map(({ to_email }) => to_email)).size).toBe(200)
  expect(mailed.filter(({ language }) => language === 'en')).toHaveLength(100)
  const events = await db
    .selectFrom('event')
    .select(['position', 'hash', 'previous_hash'])
    .orderBy('position')
    .execute()
  expect(events).toHaveLength(202)
  for (const [index, event] of events.entries()) expect(event.previous_hash).toBe(events[index - 1]?.hash ?? '')
})

test('a launch of what was changed after its review is refused, and so is any save after the launch', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  const key = { campaignId, organisationId: panel.buyer.id }
  const renamed = readyDraft(panel, { name: 'Autre nom' })
  expect(await saveDraft(db, { ...key, revision: 1, draft: renamed })).toEqual({ ok: true, revision: 2 })

  expect(await launch(db, panel, campaignId, 1)).toMatchObject({ reason: 'stale', current: { revision: 2 } })
  expect(await db.selectFrom('invitation').select('id').execute()).toEqual([])

  expect(await launch(db, panel, campaignId, 2)).toMatchObject({ ok: true })
  const late = await saveDraft(db, { ...key, revision: 3, draft: readyDraft(panel, { name: 'Trop tard' }) })
  expect(late).toMatchObject({ ok: false, reason: 'launched', current: { draft: { name: 'Autre nom' } } })
  expect((await draftOfBuyer(db, key))?.draft.name).toBe('Autre nom')
})

test('a draft with faults is not launched and nothing of it is written', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, { suppliers: [], deadlineDay: '2026-11-01', evaluators: [] })
  const result = await launch(db, panel, campaignId)
  expect(result).toMatchObject({ ok: false, reason: 'faults' })
  expect(!result.ok && 'faults' in result && result.faults.map(({ code }) => code)).toEqual([
    'deadline_past',
    'panel_nobody',
    'suppliers_none',
  ])
  expect(await db.selectFrom('launch_version').select('id').execute()).toEqual([])
  expect((await draftOfBuyer(db, { campaignId, organisationId: panel.buyer.id }))?.status).toBe('draft')
})

test('somebody who is an evaluator no more does not count for the panel', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  await db.deleteFrom('membership').where('person_id', '=', panel.it.id).execute()
  const result = await launch(db, panel, campaignId)
  expect(result).toMatchObject({ ok: false, faults: [{ code: 'panel_people', detail: { length: 10 } }] })
})

test('another organisation finds nothing to launch', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  const foreign = { ...panel, buyer: await makeBuyer(db) }
  expect(await launch(db, foreign, campaignId)).toEqual({ ok: false, reason: 'missing' })
})
