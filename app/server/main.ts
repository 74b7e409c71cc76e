import { parseEnv } from '#app/http/env.server.ts'
import { openApp, serve } from './boot.ts'

try {
  await serve(await openApp(parseEnv(process.env)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
