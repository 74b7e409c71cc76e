import { awaitsOperator, setupToken } from '#app/features/instance/setup-mutations.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { paths } from '#app/http/paths.ts'
import { openApp, serve } from './boot.ts'

try {
  const app = await openApp(parseEnv(process.env))
  await serve(app)
  if (await awaitsOperator(app.db))
    console.log(`create the operator's account (once): ${app.env.BASE_URL}${paths.setup(setupToken(app.secret))}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
