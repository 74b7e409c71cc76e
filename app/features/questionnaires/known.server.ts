import { questionnaireEntry } from './registry.server.ts'

/** Of the versions that a receipt names, those that are published here with the very same public hash, as `id version`. */
export function knownVersions(named: readonly { id: string; version: string; publicHash: string }[]): string[] {
  return named
    .filter(({ id, version, publicHash }) => questionnaireEntry(id, version)?.publicHash === publicHash)
    .map(({ id, version }) => `${id} ${version}`)
}

/** What a receipt names, with the title that the version bears here; null for one that is not published here. */
export function titledVersions<V extends { id: string; version: string }>(named: readonly V[]) {
  return named.map((one) => {
    const full = questionnaireEntry(one.id, one.version)?.full
    return { ...one, title: full?.title ?? null, module: full?.kind === 'module' }
  })
}
export type TitledVersion = ReturnType<typeof titledVersions<{ id: string; version: string }>>[number]
