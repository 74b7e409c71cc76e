import { expect, test } from 'vitest'
import { consensusReasons } from '#app/domain/assessment/consensus.ts'
import { demoDatabase } from '#tests/support/demo.ts'

test('the demonstration settles differences for reasons that the domain knows', async () => {
  const database = await demoDatabase()
  const rows = await database.db.selectFrom('consensus').select('reason_code').distinct().execute()
  await database.close()
  expect(rows.length).toBeGreaterThan(0)
  for (const { reason_code } of rows) expect(consensusReasons).toContain(reason_code)
})
