import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { obtainDebianPackage } from './obtain.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function chromiumInPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  // The shell draws the same pages without a window around them: a fifth less work.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
}

function obtainChromium(): void {
  try {
    obtainDebianPackage('chromium-headless-shell', 'a real Chromium')
  } catch {
    obtainDebianPackage('chromium', 'a real Chromium')
  }
}

/** A real Chromium: `CHROMIUM_PATH`, else the one in PATH, else Debian's package; nothing is downloaded by a test tool. */
export function chromiumPath(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH names "${given}", which does not exist.`)
  }
  if (!chromiumInPath()) obtainChromium()
  const found = chromiumInPath()
  if (!found) throw new Error('The tests need Chromium: install the package "chromium" or set CHROMIUM_PATH.')
  return found
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: flags })
}
