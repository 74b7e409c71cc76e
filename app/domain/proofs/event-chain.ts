import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'

export const eventKinds = [
  'campaign_created',
  'launch',
  'amendment',
  'extension',
  'invitation',
  'invitation_renewed',
  'invitation_withdrawn',
  'reminder',
  'reminders_stopped',
  'reminders_resumed',
  'question_asked',
  'question_published',
  'question_set_aside',
  'opening',
  'claim',
  'handover',
  'assignment',
  'assignment_end',
  'assignment_done',
  'access',
  'access_asked',
  'access_approved',
  'access_refused',
  'access_revoked',
  'decline',
  'decline_withdrawn',
  'confirmation',
  'library_attestation',
  'organisation_opened',
  'dossier_reception',
  'dossier_offered',
  'dossier_accepted',
  'dossier_declined',
  'dossier_withdrawn',
  'submission',
  'sharing_withdrawn',
  'sharing_resumed',
  'close',
  'interest_declared',
  'interest_decided',
  'clarification_asked',
  'clarification_submitted',
  'clarification_withdrawn',
  'mark_lock',
  'later_mark',
  'forced_reveal',
  'na_ruling',
  'consensus',
  'assessed',
  'debriefing_preview',
  'debriefing_flag',
  'debriefing_flag_answer',
  'debriefing_no_flag',
  'debriefing',
  'debriefing_reply',
  'debriefed',
  'bridge_item',
  'bridge_item_removed',
  'progress_action',
  'progress_message',
  'comment_released',
  'tender_table',
  'export',
  'pack_export',
  'pack_import',
  'questionnaire_import',
] as const
export type EventKind = (typeof eventKinds)[number]

/** One entry of a log; `payload` holds opaque ids and digests, no name and no text (Design §8). */
export interface ChainEntry {
  chain: string
  position: number
  at: string
  actor: string | null
  kind: string
  payload: Record<string, string | number | boolean | null>
}

/** Hash of an entry: SHA-256(previous ‖ canonical entry), `previous` empty for the first. Source: Design §8. */
export function entryHash(previous: string, entry: ChainEntry): string {
  return sha256Hex(previous + canonicalJson(entry))
}

export type ChainFault = { position: number; fault: 'missing' | 'reordered' | 'altered' }
export interface StoredEntry {
  entry: ChainEntry
  previous: string
  hash: string
}

/**
 * The first entry of a chain that is missing, out of order or altered, or null. Entries come in stored order, positions
 * from 1; the head says how many there must be, so that a cut tail is found too. An entry is reordered when the one that
 * belongs in its place stands, unaltered, elsewhere in the chain. Source: Design §8.
 */
export function verifyChain(
  entries: readonly StoredEntry[],
  head: { position: number; hash: string },
): ChainFault | null {
  let previous = ''
  let expected = 1
  for (const stored of entries) {
    const { position } = stored.entry
    if (position > expected) return { position: expected, fault: 'missing' }
    if (position < expected) return { position, fault: 'reordered' }
    if (!follows(stored, previous, position)) {
      const elsewhere = entries.some((other) => follows(other, previous, position))
      return { position, fault: elsewhere ? 'reordered' : 'altered' }
    }
    if (position > head.position) return { position, fault: 'altered' }
    previous = stored.hash
    expected += 1
  }
  if (expected <= head.position) return { position: expected, fault: 'missing' }
  return head.hash === previous ? null : { position: head.position, fault: 'altered' }
}

function follows({ entry, previous, hash }: StoredEntry, before: string, position: number): boolean {
  return previous === before && hash === entryHash(before, { ...entry, position })
}
