import { Temporal } from 'temporal-polyfill'
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

/** Working days that a supplier has to flag factual errors, after the day of its preview. Source: decision 33. */
export const FLAG_WORKING_DAYS = 5
/** Characters below which a reason to publish before that explains nothing. */
export const EARLY_REASON_LENGTH = 20

/**
 * The last local day (YYYY-MM-DD) on which a preview leaves time to flag: five working days after the one on which it
 * was sent. Saturdays and Sundays are not counted; public holidays are, which differ from place to place.
 */
export function lastFlagDay(previewedAt: string, timeZone: string): string {
  let day = Temporal.PlainDate.from(localOf(previewedAt, timeZone).day)
  for (let left = FLAG_WORKING_DAYS; left > 0; ) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5) left -= 1
  }
  return day.toString()
}

export interface ToldSupplier {
  /** A preview was sent to it. */
  previewed: boolean
  published: boolean
  /** Flags of factual errors since the preview in force was sent. */
  flags: number
  /** Flags, of any preview, that wait for the buyer. */
  waiting: number
  /** Last local day announced to it for flags; null for a preview of before there was one. */
  flagsUntil: string | null
  /** It said that it has nothing to flag. */
  nothingToFlag: boolean
}

export type TellingFault = 'not_previewed' | 'flags_waiting' | 'too_early' | 'published'

/**
 * Why a report may not be published on a local day, or null: the supplier has seen it before, every factual error that
 * it flagged has its answer, and it had time to flag one, unless it flagged some or said that there is none. What is
 * published stays. Source: Design §4.10, decision 33.
 */
export function publicationFault(
  { previewed, published, flags, waiting, flagsUntil, nothingToFlag }: ToldSupplier,
  today: string,
): TellingFault | null {
  if (published) return 'published'
  if (!previewed) return 'not_previewed'
  if (waiting > 0) return 'flags_waiting'
  const heard = flags > 0 || nothingToFlag || flagsUntil === null
  return heard || today > flagsUntil ? null : 'too_early'
}

export type TellingState = 'nothing' | 'previewed' | 'ready' | 'flagged' | 'published' | 'replied'

/** Where the debriefing of one supplier stands on a local day, for the buyer's list. */
export function tellingState(told: ToldSupplier & { replied: boolean }, today: string): TellingState {
  if (told.published) return told.replied ? 'replied' : 'published'
  const fault = publicationFault(told, today)
  if (fault === 'not_previewed') return 'nothing'
  if (fault === 'flags_waiting') return 'flagged'
  return fault === 'too_early' ? 'previewed' : 'ready'
}
