import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { obtainDebianPackage } from './obtain.ts'

let ready = false

function run(tool: string, bytes: Uint8Array, before: string[], after: string[] = []): string {
  const known = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)))
  if (!ready && !known) obtainDebianPackage('poppler-utils', 'the readers of PDF of poppler')
  ready = true
  const folder = mkdtempSync(join(tmpdir(), 'etalon-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    return execFileSync(tool, [...before, file, ...after], { encoding: 'utf8', maxBuffer: 64 << 20 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a reader can select, a page each, with every space made plain. */
export function pdfPages(bytes: Uint8Array): string[] {
  const text = run('pdftotext', bytes, ['-layout'], ['-'])
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[^\S\n]+/g, ' '))
}

/** The tree of tags with its texts, as a screen reader goes through it. */
export function pdfTags(bytes: Uint8Array): string {
  return run('pdfinfo', bytes, ['-struct-text']).replace(/[^\S\n]+/g, ' ')
}

export function pdfInfo(bytes: Uint8Array): string {
  return run('pdfinfo', bytes, [])
}

/** One entry a font: its name and whether it is embedded, a subset and mapped to Unicode. */
export function pdfFonts(bytes: Uint8Array): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const [, , ...lines] = run('pdffonts', bytes, []).trim().split('\n')
  return lines.map((line) => {
    const flags = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)
    const [, embedded, subset, unicode] = flags ?? []
    return {
      name: line.split(' ')[0] ?? '',
      embedded: embedded === 'yes',
      subset: subset === 'yes',
      unicode: unicode === 'yes',
    }
  })
}
