import { ensureBuild } from './build.ts'
import { chromiumPath } from './chromium.ts'
import { startPostgres } from './postgres.ts'

/** Journeys need the build, Chromium and, for those that run on both engines, PostgreSQL: all found before the first one starts. */
export default async function setup(): Promise<() => void | Promise<void>> {
  ensureBuild()
  process.env.CHROMIUM_PATH = chromiumPath()
  const server = await startPostgres()
  process.env.TEST_POSTGRES_URL = server.url
  return server.stop
}
