import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'
import { purposes } from '#app/domain/campaign/campaign.ts'
import { isTimeZone } from '#app/domain/campaign/deadline.ts'
import { scopePresets } from '#app/domain/campaign/presets.ts'
import { proportionKinds } from '#app/domain/campaign/proportion.ts'

const name = z.string({ error: 'title' }).trim().min(1, 'title').max(120, 'title_long')
const purpose = z.enum(purposes, { error: 'purpose' })
/** `id@version`, as the choices name a questionnaire; whether it is published is for the registry to say. */
const questionnaire = z.string({ error: 'questionnaire' }).max(200, 'questionnaire')

export const newCampaignForm = z
  .object({
    name,
    purpose,
    questionnaire,
    segment: z.string().max(100, 'segment').optional(),
    scope: z.enum(scopePresets, { error: 'scope' }),
  })
  .refine(({ scope, segment }) => scope !== 'segment' || segment !== undefined, {
    path: ['scope'],
    error: 'scope_segment',
  })

/** What the settings page asks; the day of the deadline may wait, and is checked with its time and zone together. */
export const settingsForm = z.object({
  revision: z.coerce.number().int().min(1).max(LAST_REVISION),
  name,
  purpose,
  questionnaire,
  deadlineDay: z.string().max(20, 'deadline_day').optional(),
  deadlineTime: z.string({ error: 'deadline_time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'deadline_time'),
  timeZone: z.string({ error: 'time_zone' }).trim().refine(isTimeZone, 'time_zone'),
  debriefingOn: z.iso.date({ error: 'debriefing_day' }).optional(),
  questionsOn: z.iso.date({ error: 'questions_day' }).optional(),
  requiredMarks: z.coerce
    .number({ error: 'required_marks' })
    .int('required_marks')
    .min(1, 'required_marks')
    .max(5, 'required_marks'),
  weightsVisible: z.literal('yes').optional(),
  supplierNamesHidden: z.literal('yes').optional(),
  smallBelow: z.coerce.number({ error: 'small' }).int('small').min(2, 'small').max(5000, 'small').optional(),
  smallKind: z.enum(proportionKinds, { error: 'small_kind' }).default('core'),
  minutesPerQuestion: z.coerce
    .number({ error: 'minutes' })
    .int('minutes')
    .min(1, 'minutes')
    .max(120, 'minutes')
    .optional(),
})
export type TypedSettings = z.output<typeof settingsForm>
