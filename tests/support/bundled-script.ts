import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './esbuild.ts'

/**
 * A script of the product in one file of its own, for the runs in which starting it is not what is tested: the product
 * translates it anew each time. Of the scripts that open no database.
 */
export async function bundledScript(name: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-script-'))
  const file = join(folder, `${name}.mjs`)
  await build({ entryPoints: [`scripts/${name}.ts`], outfile: file, bundle: true, platform: 'node', format: 'esm' })
  return { file, remove: () => rmSync(folder, { recursive: true }) }
}
