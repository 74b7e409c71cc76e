import { z } from 'zod'

export const reEvaluationForm = z.object({
  name: z.string({ error: 'title' }).trim().min(1, 'title').max(120, 'title_long'),
  questions: z.array(z.string(), { error: 'questions' }).min(1, 'questions'),
})
