import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const built = 'build/server/index.js'
const sources = ['app', 'db', 'questionnaires', 'public', 'vite.config.ts', 'package-lock.json']

function newest(path: string): number {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds the application unless the build is newer than every source: tests of the server never run on an old one. */
export function ensureBuild(): void {
  const sourced = Math.max(...sources.filter(existsSync).map(newest))
  if (existsSync(built) && statSync(built).mtimeMs > sourced) return
  console.log('Building the application…')
  execFileSync('npm', ['run', '-s', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
  })
}
