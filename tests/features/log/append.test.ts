import { expect, test } from 'vitest'
import { appendEvent, campaignChain, type NewEvent, organisationChain } from '#app/features/log/append.server.ts'
import { chainFault, chainIds } from '#app/features/log/queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

const chainId = campaignChain('c1')
const event = (given: Partial<NewEvent> = {}): NewEvent => ({
  chainId,
  at: madeAt,
  actorId: 'p1',
  kind: 'access',
  payload: { invitation: 'i1' },
  ...given,
})
const append = (db: Db, given?: Partial<NewEvent>) => db.transaction().execute((db) => appendEvent(db, event(given)))

test('entries count from 1 in each chain and hold together', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await append(db)
  const second = await append(db, { kind: 'claim', actorId: null, payload: {} })
  expect([first.position, second.position]).toEqual([1, 2])
  expect((await append(db, { chainId: organisationChain('c1') })).position).toBe(1)
  const rows = await db.selectFrom('event').select(['previous_hash', 'hash']).where('chain_id', '=', chainId).execute()
  expect(rows).toEqual([
    { previous_hash: '', hash: first.hash },
    { previous_hash: first.hash, hash: second.hash },
  ])
  expect(await chainIds(db)).toEqual([chainId, organisationChain('c1')])
  for (const id of await chainIds(db)) expect(await chainFault(db, id)).toBeNull()
})

test('20 appends at once on one chain take 20 positions', async () => {
  await using database = await testDatabase()
  const { db } = database
  const all = await Promise.all(Array.from({ length: 20 }, (_, n) => append(db, { payload: { n } })))
  expect(all.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, n) => n + 1),
  )
  expect(await db.selectFrom('event').select('position').execute()).toHaveLength(20)
  expect(await chainFault(db, chainId)).toBeNull()
})

test('an act that fails leaves no entry and no gap', async () => {
  await using database = await testDatabase()
  const { db } = database
  await append(db)
  const failing = db.transaction().execute(async (db) => {
    await appendEvent(db, event({ kind: 'launch' }))
    throw new Error('the act failed')
  })
  await expect(failing).rejects.toThrow('the act failed')
  expect((await append(db)).position).toBe(2)
  expect(await chainFault(db, chainId)).toBeNull()
})
