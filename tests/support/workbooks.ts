import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readWorkbook } from '#app/features/spreadsheets/read.server.ts'

/** Reads bytes as a file of that name would be, once received. */
export async function readBytes(bytes: Uint8Array, name = 'answers.xlsx') {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-workbook-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, bytes)
    return await readWorkbook({ path, name, size: bytes.length })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A workbook whose parts are changed, added (a new name), or taken out (null). */
export function altered(bytes: Uint8Array, changes: Record<string, ((text: string) => string) | string | null>) {
  const parts = unzipSync(bytes)
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete parts[name]
    else parts[name] = strToU8(typeof change === 'string' ? change : change(strFromU8(parts[name] ?? new Uint8Array())))
  }
  return zipSync(parts)
}
