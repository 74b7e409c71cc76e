import { afterAll, beforeAll, expect, test } from 'vitest'
import { responseExport } from '#app/domain/answers/answers.ts'
import { campaignDraft, frozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { verifyChain } from '#app/domain/proofs/event-chain.ts'
import { checkReceipt, receiptSchema } from '#app/domain/proofs/receipt.ts'
import { derivedToken, tokenHash } from '#app/features/accounts/tokens.server.ts'
import { demoDatabase, demoWorld } from '#tests/support/demo.ts'

let database: Awaited<ReturnType<typeof demoDatabase>>
beforeAll(async () => {
  database = await demoDatabase()
})
afterAll(() => database.close())

test('every receipt checks against the export kept beside it, and fails against another', async () => {
  const submissions = await database.db.selectFrom('submission').selectAll().orderBy('id').execute()
  expect(submissions.length).toBeGreaterThanOrEqual(20)
  for (const [index, submission] of submissions.entries()) {
    const [receipt, content] = [JSON.parse(submission.receipt), JSON.parse(submission.content)]
    expect(checkReceipt(receipt, content).ok).toBe(true)
    expect(canonicalJson(responseExport.parse(content))).toBe(submission.content)
    expect(receiptSchema.parse(receipt).response.hash).toBe(submission.hash)
    const other = submissions[(index + 1) % submissions.length]
    expect(checkReceipt(receipt, JSON.parse(other?.content ?? '')).ok).toBe(false)
  }
})

test('every chain verifies, in the order of its instants, none of them after now; receipts cite entries that exist', async () => {
  const { db } = database
  const heads = await db.selectFrom('event_head').selectAll().execute()
  expect(heads.filter(({ chain_id }) => chain_id.startsWith('campaign:'))).toHaveLength(6)
  for (const head of heads) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('chain_id', '=', head.chain_id)
      .orderBy('position')
      .execute()
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
    expect(verifyChain(entries, head)).toBeNull()
    const instants = rows.map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted())
    expect((instants.at(-1) ?? '') <= demoWorld.now).toBe(true)
  }
  for (const { receipt } of await db.selectFrom('submission').select('receipt').execute()) {
    const { log } = receiptSchema.parse(JSON.parse(receipt))
    const entry = await db
      .selectFrom('event')
      .select(['kind', 'hash'])
      .where('chain_id', '=', log.chain)
      .where('position', '=', log.index)
      .executeTakeFirst()
    expect(entry).toEqual({ kind: 'submission', hash: log.hash })
  }
})

test('frozen settings parse, are canonical and answer to their commitment; drafts parse', async () => {
  const { db } = database
  const launches = await db.selectFrom('launch_version').selectAll().execute()
  expect(launches).toHaveLength(6)
  for (const launch of launches) {
    const settings = frozenSettings.parse(JSON.parse(launch.settings))
    expect(canonicalJson(settings)).toBe(launch.settings)
    expect(launchCommitment(settings, launch.salt, launch.previous_commitment, launch.notes_key)).toBe(
      launch.commitment,
    )
    expect(Object.values(settings.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 6)
  }
  for (const { draft } of await db.selectFrom('campaign').select('draft').execute())
    expect(campaignDraft.safeParse(JSON.parse(draft)).success).toBe(true)
})

test('an invitation link derived again from the secret is the one whose hash is kept', async () => {
  for (const row of await database.db.selectFrom('invitation').selectAll().execute())
    expect(tokenHash(derivedToken(demoWorld.secret, 'invitation', row.id, row.token_nonce))).toBe(row.token_hash)
})
