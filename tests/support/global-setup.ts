import { startPostgres } from './postgres.ts'

/** Starts PostgreSQL once for the whole run when the run asks for it. */
export default async function setup(): Promise<(() => void | Promise<void>) | undefined> {
  if (process.env.TEST_ENGINE !== 'postgres') return undefined
  const server = await startPostgres()
  process.env.TEST_POSTGRES_URL = server.url
  return server.stop
}
