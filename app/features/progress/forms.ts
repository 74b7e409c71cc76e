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

export const moveForm = z.object({ to: z.enum(actionStates, { error: 'invalid' }), revision })

export const messageForm = z.object({
  text: z.string({ error: 'text' }).trim().min(1, 'text').max(MESSAGE_LENGTH, 'text_long'),
})
