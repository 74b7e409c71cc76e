import { z } from 'zod'
import { AMENDMENT_REASON_LENGTH, type AmendmentWish } from '#app/domain/campaign/amendment.ts'
import { type FrozenSettings, purposes } from '#app/domain/campaign/campaign.ts'
import { localOf, readDeadline } from '#app/domain/campaign/deadline.ts'
import { MOST_OWN, OWN, type OwnQuestion } from '#app/domain/questionnaire/own-questions.ts'
import { readWeight } from '#app/domain/scoring/weights.ts'

export const REASON_LONGEST = 1000

export const reasonField = z
  .string({ error: 'reason' })
  .trim()
  .min(AMENDMENT_REASON_LENGTH, 'reason')
  .max(REASON_LONGEST, 'reason_long')

export const amendmentForm = z.object({
  version: z.coerce.number().int().min(1).max(100_000),
  purpose: z.enum(purposes, { error: 'purpose' }),
  deadlineDay: z.iso.date({ error: 'deadline_day' }),
  deadlineTime: z.string({ error: 'deadline_time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'deadline_time'),
  debriefingOn: z.iso.date({ error: 'day' }).optional(),
  questionsOn: z.iso.date({ error: 'day' }).optional(),
  weightsVisible: z.literal('yes').optional(),
  reason: reasonField,
})

/** The places of own questions, whether there is one there or not: an id is never given to another question. */
export const ownIds = Array.from({ length: MOST_OWN }, (_, index) => `${OWN}-${index + 1}`)
export const ownTextField = (id: string, lang: 'fr' | 'en') => `own.${lang}.${id}`
const LONGEST_OWN = 1000

/** Own questions as typed, a place emptied in both languages being none; undefined when the form did not show them. */
function typedOwn(form: FormData, settings: FrozenSettings, errors: Record<string, string>): OwnQuestion[] | undefined {
  if (!form.has('ownShown')) return undefined
  return ownIds.flatMap((id): OwnQuestion[] => {
    const text = (lang: 'fr' | 'en') => {
      const typed = String(form.get(ownTextField(id, lang)) ?? '').trim()
      if (typed.length > LONGEST_OWN) errors[ownTextField(id, lang)] = 'own_long'
      return typed || null
    }
    const [fr, en] = [text('fr'), text('en')]
    const rationale = settings.own?.find((question) => question.id === id)?.rationale ?? { fr: null, en: null }
    return (fr ?? en) === null ? [] : [{ id, text: { fr, en }, rationale }]
  })
}

/** Minimums as typed, an emptied one being none; undefined when the form did not show them. */
function typedMinimums(form: FormData, settings: FrozenSettings, errors: Record<string, string>) {
  const shown = Object.keys(settings.weights).filter((id) => form.has(`minimum.${id}`))
  if (shown.length === 0) return undefined
  const minimums = { ...settings.minimums }
  for (const id of shown) {
    const typed = String(form.get(`minimum.${id}`)).trim()
    const minimum = readWeight(typed)
    if (typed === '') delete minimums[id]
    else if (minimum === null) errors[`minimum.${id}`] = 'minimum'
    else minimums[id] = minimum
  }
  return minimums
}

/** The two lists of questions that count twice or not at all; undefined when the form did not show them. */
function typedCounts(form: FormData, settings: FrozenSettings, errors: Record<string, string>) {
  if (!form.has('double') || !form.has('none')) return undefined
  const scope = form.has('scopeShown') ? form.getAll('scope') : settings.scope
  const listed = (field: 'double' | 'none') => {
    const ids = String(form.get(field))
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
    // One that leaves with this amendment takes its weight along.
    const unknown = ids.filter((id) => !scope.includes(id) && !settings.scope.includes(id))
    if (unknown.length > 0) errors[field] = `question_unknown|${unknown.slice(0, 5).join(', ')}`
    return ids
  }
  const [double, none] = [listed('double'), listed('none')]
  const both = double.filter((id) => none.includes(id))
  if (both.length > 0 && !errors.none) errors.none = `question_twice|${both.slice(0, 5).join(', ')}`
  const weightOf = (id: string) => {
    if (double.includes(id)) return 2
    if (none.includes(id)) return 0
    const standing = settings.questionWeights[id] ?? 1
    return standing === 2 || standing === 0 ? 1 : standing
  }
  return Object.fromEntries(scope.map((id) => [String(id), weightOf(String(id))]))
}

type Typed = z.output<typeof amendmentForm>
export type ReadWish = { ok: true; wish: AmendmentWish } | { ok: false; errors: Record<string, string> }

const deadlineKeys = {
  day: ['deadlineDay', 'deadline_day'],
  time: ['deadlineTime', 'deadline_time'],
  time_skipped: ['deadlineTime', 'deadline_skipped'],
  time_zone: ['deadlineDay', 'deadline_day'],
} as const

/** A typed day and time, in the campaign's zone; what was not touched stays to the second. */
export function typedDeadline(
  typed: { deadlineDay: string; deadlineTime: string },
  standing: { deadline: string; timeZone: string },
): { ok: true; deadline: string } | { ok: false; field: string; key: string } {
  const before = localOf(standing.deadline, standing.timeZone)
  if (typed.deadlineDay === before.day && typed.deadlineTime === before.time)
    return { ok: true, deadline: standing.deadline }
  const read = readDeadline(typed.deadlineDay, typed.deadlineTime, standing.timeZone)
  if (read.ok) return { ok: true, deadline: read.instant }
  const [field, key] = deadlineKeys[read.fault]
  return { ok: false, field, key }
}

/** What a checked form asks for; weights and questions that it did not show stay as they are. Errors are keys of messages. */
export function wishOf(typed: Typed, form: FormData, settings: FrozenSettings): ReadWish {
  const errors: Record<string, string> = {}
  const deadline = typedDeadline(typed, settings)
  if (!deadline.ok) errors[deadline.field] = deadline.key
  const weights: Record<string, number> = {}
  for (const [criterion, before] of Object.entries(settings.weights)) {
    const text = form.get(`weight.${criterion}`)
    if (typeof text !== 'string') continue
    const weight = readWeight(text)
    if (weight === null) errors[`weight.${criterion}`] = 'weight'
    // A weight that was rescaled has more decimals than the form shows.
    else weights[criterion] = weight === Math.round(before * 100) / 100 ? before : weight
  }
  const minimums = typedMinimums(form, settings, errors)
  const questionWeights = typedCounts(form, settings, errors)
  const own = typedOwn(form, settings, errors)
  if (!deadline.ok || Object.keys(errors).length > 0) return { ok: false, errors }
  const scope = form.getAll('scope').filter((id) => typeof id === 'string')
  return {
    ok: true,
    wish: {
      purpose: typed.purpose,
      deadline: deadline.deadline,
      debriefingOn: typed.debriefingOn ?? null,
      questionsOn: typed.questionsOn ?? null,
      weightsVisible: typed.weightsVisible === 'yes',
      weights: { ...settings.weights, ...weights },
      scope: form.has('scopeShown') ? scope : settings.scope,
      ...(minimums && { minimums }),
      ...(questionWeights && { questionWeights }),
      ...(own && { own }),
    },
  }
}
