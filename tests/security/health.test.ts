import { expect, test } from 'vitest'
import { Visitor } from '#tests/support/request.ts'
import { startServer } from '#tests/support/server.ts'

test('health answers while the database does', async () => {
  await using server = await startServer()
  const visitor = new Visitor(server)
  expect(await visitor.get('/healthz')).toMatchObject({ status: 200, text: 'ok\n' })
})
