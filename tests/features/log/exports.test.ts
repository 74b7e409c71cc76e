import { expect, test } from 'vitest'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { logExport } from '#app/features/log/exports.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { assessedCampaign } from '#tests/support/assessed-campaign.ts'
import { demoDatabase } from '#tests/support/demo.ts'

test('an export is an event with the digest of its file, and changes nothing of the record taken after it', async () => {
  await using demo = await demoDatabase()
  const { key, actorId } = await assessedCampaign(demo.db)
  const before = await campaignRecord(demo.db, key)
  await logExport(demo.db, { ...key, actorId, file: 'record.xlsx', bytes: 'the bytes' })
  await logExport(demo.db, { ...key, actorId, file: 'record.json', bytes: new Uint8Array([1, 2]) })
  const chain = campaignChain(key.campaignId)
  const events = await demo.db
    .selectFrom('event')
    .select(['actor_id', 'at', 'payload'])
    .where('chain_id', '=', chain)
    .where('kind', '=', 'export')
    .orderBy('position')
    .execute()
  expect(events).toEqual([
    {
      actor_id: actorId,
      at: key.now,
      payload: JSON.stringify({ file: 'record.xlsx', sha256: sha256Hex('the bytes') }),
    },
    {
      actor_id: actorId,
      at: key.now,
      payload: JSON.stringify({ file: 'record.json', sha256: sha256Hex(new Uint8Array([1, 2])) }),
    },
  ])
  expect(await chainFault(demo.db, chain)).toBeNull()
  expect(await campaignRecord(demo.db, key)).toEqual(before)
}, 60_000)
