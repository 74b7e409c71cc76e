import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

let updated = false

/** Installs a Debian package when the machine allows it, saying so; otherwise stops with one line that says what to install. */
export function obtainDebianPackage(name: string, purpose: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`The tests need ${purpose}: install the package "${name}" and run them again.`)
  }
  console.log(`Installing ${name} (${purpose})…`)
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  if (!updated) execFileSync('apt-get', ['update'], options)
  updated = true
  // Two runs may want a package at the same time: the second waits for the first.
  const patient = ['-o', 'DPkg::Lock::Timeout=300']
  execFileSync('apt-get', [...patient, 'install', '-y', '--no-install-recommends', name], options)
}
