import { questionnaireEntry } from './registry.server.ts'

/** Of the versions that a receipt names, those that are published here with the very same public hash, as `id version`. */
export function knownVersions(named: readonly { id: string; version: string; publicHash: string }[]): string[] {
  return named
    .filter(({ id, version, publicHash }) => questionnaireEntry(id, version)?.publicHash === publicHash)
    .map(({ id, version }) => `${id} ${version}`)
}
