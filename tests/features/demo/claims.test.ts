import { expect, test } from 'vitest'
import { demoStories } from '#app/features/demo/source.ts'
import { demoDatabase } from '#tests/support/demo.ts'

test('the closed campaign waits for a ruling on what suppliers called not applicable', async () => {
  const database = await demoDatabase()
  const rows = await database.db
    .selectFrom('answer as a')
    .innerJoin('response as r', 'r.id', 'a.response_id')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .leftJoin('na_ruling as n', (join) =>
      join.onRef('n.invitation_id', '=', 'r.invitation_id').onRef('n.question_id', '=', 'a.question_id'),
    )
    .select(['a.question_id', 'n.accepted'])
    .where('c.status', '=', 'closed')
    .where('a.state', '=', 'not_applicable')
    .execute()
  await database.close()
  const claimed = Object.values(demoStories.awaitingRuling).flatMap((claims) => Object.keys(claims))
  expect(rows.map((row) => row.question_id).toSorted()).toEqual(claimed.toSorted())
  expect(rows.every(({ accepted }) => accepted === null)).toBe(true)
})
