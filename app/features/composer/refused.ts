import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import type { StoredDraft } from '#app/features/campaigns/queries.server.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'

/** What a refused form of the composer is drawn again from: its faults, and everything as it was typed. */
export interface Refused {
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

/** One thing that a draft says, in words, so that two versions can be laid side by side. */
export interface DraftLine {
  label: string
  value: string
}

export interface RefusedDraft extends Refused {
  /** The revision that the next attempt replaces: the one typed against, or the one that is now shown. */
  revision: number
  /** What stands now and differs from what was typed; null when nobody else has saved. */
  standing: DraftLine[] | null
}

export function typedText(refused: Refused | undefined, name: string): string | undefined {
  const value = refused?.values[name]
  return Array.isArray(value) ? value[0] : value
}

interface NotSaved {
  reason: 'stale' | 'launched'
  current: StoredDraft
}

/** A save that came too late: what was typed is kept, and what stands now is said beside it (Design §4.7). */
export function tooLate(
  saved: NotSaved,
  given: {
    typed: CampaignDraft
    values: Refused['values']
    lines: (draft: CampaignDraft) => DraftLine[]
    t: Dictionary
  },
): RefusedDraft {
  const { current, reason } = saved
  if (reason === 'launched')
    return {
      errors: { '': given.t.composer.errors.launched },
      values: given.values,
      revision: current.revision,
      standing: null,
    }
  const typed = given.lines(given.typed)
  const standing = given.lines(current.draft).filter((line, index) => line.value !== typed[index]?.value)
  return { errors: {}, values: given.values, revision: current.revision, standing }
}
