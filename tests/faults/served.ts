import { createServer } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { parseEnv } from '#app/http/env.server.ts'
import { openApp } from '#app/server/boot.ts'
import { createExpressApp } from '#app/server/express-app.ts'
import { createLog } from '#app/server/log.ts'

/** The product as it is served; this process loads while the one before still serves, and opens when told. */
export function served(build: ServerBuild): void {
  process.once('disconnect', () => process.exit())
  process.once('message', async () => {
    const app = await openApp(parseEnv(process.env))
    const { TEST_NOW } = process.env
    if (TEST_NOW) app.now = () => TEST_NOW
    const server = createServer(createExpressApp(app, build, createLog(app.env.LOG_LEVEL)))
    server.listen(app.env.PORT, () => process.send?.('listening'))
  })
  process.send?.('loaded')
}
