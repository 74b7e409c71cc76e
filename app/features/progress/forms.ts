import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'
import { instantOf } from '#app/domain/campaign/deadline.ts'
import { ACTION_TEXT_LENGTH, ACTION_TITLE_LENGTH, actionStates, MESSAGE_LENGTH } from '#app/domain/results/progress.ts'

const revision = z.coerce.number().int().min(0).max(LAST_REVISION).default(0)

export const actionForm = z.object({
  title: z.string({ error: 'title' }).trim().min(1, 'title').max(ACTION_TITLE_LENGTH, 'title'),
  evidence: z.string({ error: 'evidence' }).trim().min(1, 'evidence').max(ACTION_TEXT_LENGTH, 'evidence'),
  owner: z.string({ error: 'owner' }).trim().min(1, 'owner').max(200, 'owner'),
  dueOn: z.string({ error: 'dueOn' }).refine((day) => instantOf(day, '12:00', 'UTC') !== null, 'dueOn'),
  revision,
})

/** What may be done of an action that is in the plan: the button that was pressed says which. */
export const actForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('say'),
    text: z.string({ error: 'text' }).trim().min(1, 'text').max(MESSAGE_LENGTH, 'text_long'),
  }),
  z.object({ intent: z.literal('move'), to: z.enum(actionStates, { error: 'invalid' }), revision }),
  actionForm.extend({ intent: z.literal('revise') }),
])

export type PlanAct = z.output<typeof actForm>

/** Everything that a form of the plan may have typed, to show it again. */
export function typedOnPlan(form: FormData) {
  const typed = (name: string) => String(form.get(name) ?? '')
  return {
    intent: typed('intent'),
    values: {
      title: typed('title'),
      evidence: typed('evidence'),
      owner: typed('owner'),
      dueOn: typed('dueOn'),
      text: typed('text'),
    },
  }
}
