import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from '#tests/support/esbuild.ts'

const native = ['better-sqlite3', '@node-rs/argon2', 'pg-native']
/** Documents and workbooks: nobody asks the killed server for one, and they would be half of its start. */
const unasked = /^(pdfkit|hucre\/xlsx)$/

const product = `import * as build from './build/server/index.js'
import { served } from './tests/faults/served.ts'
served(build)`
const hasty = `import './tests/faults/hasty.ts'`

let made: Promise<string> | undefined

/** The folder with `served.cjs` and `hasty.cjs`: each server in one file, because it starts twenty times and more a run. */
export function bundledServers(): Promise<string> {
  made ??= bundle()
  return made
}

async function bundle(): Promise<string> {
  // A folder for each process: two test files that run side by side never take the other's away.
  const folder = resolve(`build/faults/${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await Promise.all([one(product, join(folder, 'served.cjs')), one(hasty, join(folder, 'hasty.cjs'))])
  return folder
}

function one(contents: string, outfile: string) {
  return build({
    stdin: { contents, resolveDir: resolve('.') },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    external: native,
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href' },
    plugins: [
      {
        name: 'unasked',
        setup(build) {
          build.onResolve({ filter: unasked }, ({ path }) => ({ path, namespace: 'unasked' }))
          build.onLoad({ filter: /.*/, namespace: 'unasked' }, () => ({ contents: 'module.exports = {}' }))
        },
      },
    ],
    logLevel: 'error',
  })
}
