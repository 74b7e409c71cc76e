import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'

/**
 * Settings as they are committed to and disclosed: each private note is replaced by the SHA-256 of `{ key, note,
 * question }`, so that suppliers can check that no note moved without reading one. The key stays with the buyer, else a
 * short note could be guessed. A null key, of before notes were sealed, leaves them as they are. Source: Design §4.1, §4.3.
 */
export function sealedSettings(settings: FrozenSettings, notesKey: string | null): FrozenSettings {
  if (notesKey === null) return settings
  const notes = Object.entries(settings.evaluatorNotes ?? {}).map(([question, note]) => [
    question,
    `sha256:${contentHash({ key: notesKey, note, question })}`,
  ])
  return { ...settings, evaluatorNotes: Object.fromEntries(notes) }
}

/**
 * Launch commitment: SHA-256 of the canonical JSON of `{ previous, salt, settings }`, 64 hexadecimal digits, over the
 * sealed settings. `salt` is 32 random bytes in hexadecimal, `previous` the commitment of the version before, null for
 * the first. Given to every supplier at launch; sealed settings and salt, disclosed with the debriefing, let anyone
 * recompute it. Source: Design §4.1.
 */
export function launchCommitment(
  settings: FrozenSettings,
  salt: string,
  previous: string | null,
  notesKey: string | null = null,
): string {
  return contentHash({ previous, salt, settings: sealedSettings(settings, notesKey) })
}

export interface StoredLaunch {
  version: number
  /** As stored: parsed JSON, so that a change of one letter shows. */
  settings: FrozenSettings
  salt: string
  /** What seals the private notes; null in versions of before. */
  notesKey: string | null
  commitment: string
  previous: string | null
}

export type LaunchChainFault = { version: number; fault: 'missing' | 'unlinked' | 'altered' }

/**
 * The first launch version that is missing, not chained to the one before, or altered since; null when all hold. Versions
 * come in order, from 1. Source: Design §4.1 (a new launch version chained to the one before).
 */
export function launchChainFault(versions: readonly StoredLaunch[]): LaunchChainFault | null {
  let previous: string | null = null
  for (const [index, launch] of versions.entries()) {
    const { version, settings, salt, commitment, notesKey } = launch
    if (version !== index + 1) return { version: index + 1, fault: 'missing' }
    if (launch.previous !== previous) return { version, fault: 'unlinked' }
    if (launchCommitment(settings, salt, launch.previous, notesKey) !== commitment) return { version, fault: 'altered' }
    previous = commitment
  }
  return null
}
