import type { FrozenSettings } from '#app/domain/campaign.ts'
import { contentHash } from '#app/domain/canonical.ts'

/**
 * Launch commitment: SHA-256 of the canonical JSON of `{ previous, salt, settings }`, 64 hexadecimal digits. `salt` is
 * 32 random bytes in hexadecimal, `previous` the commitment of the version before, null for the first. Given to every
 * supplier at launch; settings and salt, disclosed with the debriefing, let anyone recompute it. Source: Design §4.1.
 */
export function launchCommitment(settings: FrozenSettings, salt: string, previous: string | null): string {
  return contentHash({ previous, salt, settings })
}

export interface StoredLaunch {
  version: number
  /** As stored: parsed JSON, so that a change of one letter shows. */
  settings: FrozenSettings
  salt: string
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
    const { version, settings, salt, commitment } = launch
    if (version !== index + 1) return { version: index + 1, fault: 'missing' }
    if (launch.previous !== previous) return { version, fault: 'unlinked' }
    if (launchCommitment(settings, salt, launch.previous) !== commitment) return { version, fault: 'altered' }
    previous = commitment
  }
  return null
}
