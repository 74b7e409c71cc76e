import { z } from 'zod'
import { QUESTION_LENGTH, REPLY_LENGTH } from '#app/domain/campaign/supplier-questions.ts'

const text = (missing: string, long: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, long)

export const askForm = z.object({ question: text('question', 'question_long', QUESTION_LENGTH) })

export const publishForm = z.object({
  publicQuestion: text('question', 'question_long', QUESTION_LENGTH),
  reply: text('reply', 'reply_long', REPLY_LENGTH),
})

export const setAsideForm = z.object({ reason: text('reason', 'reply_long', REPLY_LENGTH) })

/** What a buyer tells to all without having been asked. */
export const noticeForm = z.object({ reply: text('notice', 'reply_long', REPLY_LENGTH) })
