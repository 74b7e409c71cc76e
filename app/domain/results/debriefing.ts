import { localOf } from '#app/domain/campaign/deadline.ts'

export const FLAG_LENGTH = 2000
export const FLAG_ANSWER_LENGTH = 2000
export const REPLY_TO_REPORT_LENGTH = 10_000
/** What a supplier may flag on one report: more says that the report must be talked through. */
export const MOST_FLAGS = 50

/** Days before the promised date from which the buyer is reminded of it. */
const SOON_DAYS = 7

export type PromiseState = 'none' | 'later' | 'soon' | 'overdue' | 'kept'

/**
 * Where the promise of a debriefing stands at `now`: `kept` once told, `overdue` from the day after the promised one in
 * the campaign's time zone, `soon` in its last seven days, `none` without a date. Source: Design §4.10.
 */
export function promiseAt(
  promised: { debriefingOn: string | null; timeZone: string; told: boolean },
  now: string,
): PromiseState {
  if (promised.told) return 'kept'
  if (promised.debriefingOn === null) return 'none'
  const today = localOf(now, promised.timeZone).day
  if (today > promised.debriefingOn) return 'overdue'
  const left = (Date.parse(promised.debriefingOn) - Date.parse(today)) / (24 * 3600 * 1000)
  return left <= SOON_DAYS ? 'soon' : 'later'
}

export interface ToldSupplier {
  /** A preview was sent to it. */
  previewed: boolean
  published: boolean
  /** Flags of factual errors that wait for the buyer. */
  waiting: number
}

export type TellingFault = 'not_previewed' | 'flags_waiting' | 'published'

/**
 * Why a report may not be published, or null: the supplier has seen it before and every factual error that it flagged
 * has its answer; what is published stays. Source: Design §4.10.
 */
export function publicationFault({ previewed, published, waiting }: ToldSupplier): TellingFault | null {
  if (published) return 'published'
  if (!previewed) return 'not_previewed'
  return waiting > 0 ? 'flags_waiting' : null
}

export type TellingState = 'nothing' | 'previewed' | 'flagged' | 'published' | 'replied'

/** Where the debriefing of one supplier stands, for the buyer's list. */
export function tellingState({
  previewed,
  published,
  waiting,
  replied,
}: ToldSupplier & { replied: boolean }): TellingState {
  if (published) return replied ? 'replied' : 'published'
  if (!previewed) return 'nothing'
  return waiting > 0 ? 'flagged' : 'previewed'
}
