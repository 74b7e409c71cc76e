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
