import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { obtainDebianPackage } from './obtain.ts'

function inPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['soffice', 'libreoffice']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
}

// Its first start makes a profile, which takes longer than all the rest: one serves the whole run.
const profile = join(tmpdir(), `etalon-office-profile-${process.pid}`)

/** A real LibreOffice: `SOFFICE_PATH`, else the one in PATH, else Debian's package without its windows. */
export function sofficePath(): string {
  const given = process.env.SOFFICE_PATH
  if (given && !existsSync(given)) throw new Error(`SOFFICE_PATH names "${given}", which does not exist.`)
  if (given) return given
  if (!inPath()) obtainDebianPackage('libreoffice-calc-nogui', 'a real LibreOffice')
  const found = inPath()
  if (!found) throw new Error('The tests need LibreOffice: install "libreoffice-calc-nogui" or set SOFFICE_PATH.')
  return found
}

/** Files as LibreOffice opens them and saves them in another format, in one start of it. */
export function savedByLibreOffice(files: readonly Uint8Array[], from: 'xlsx' | 'ods', to: 'xlsx' | 'ods') {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-office-'))
  try {
    const given = files.map((bytes, index) => {
      const path = join(folder, `${index}.${from}`)
      writeFileSync(path, bytes)
      return path
    })
    const out = join(folder, 'out')
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore']
    execFileSync(sofficePath(), [...args, '--convert-to', to, '--outdir', out, ...given], { stdio: 'pipe' })
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `${index}.${to}`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const writer = '/usr/lib/libreoffice/program/libswlo.so'

/** The text of a Word file, as LibreOffice opens it: with Debian's package of its writer, which the one of sheets leaves out. */
export function textByLibreOffice(bytes: Uint8Array): string {
  const soffice = sofficePath()
  if (soffice.startsWith('/usr/bin/') && !existsSync(writer))
    obtainDebianPackage('libreoffice-writer-nogui', 'a LibreOffice that opens Word files')
  const folder = mkdtempSync(join(tmpdir(), 'etalon-office-'))
  try {
    const path = join(folder, 'file.docx')
    writeFileSync(path, bytes)
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore']
    execFileSync(soffice, [...args, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path], {
      stdio: 'pipe',
    })
    return readFileSync(join(folder, 'file.txt'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function closeLibreOffice(): void {
  rmSync(profile, { recursive: true, force: true })
}
