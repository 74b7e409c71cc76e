import { ensureBuild } from './build.ts'
import startEngine from './global-setup.ts'

/** What tests of the running server need: the build, and PostgreSQL when the run asks for it. */
export default async function setup(): Promise<(() => void | Promise<void>) | undefined> {
  ensureBuild()
  return startEngine()
}
