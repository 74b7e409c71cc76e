import { z } from 'zod'
import { reasonField } from './forms.ts'

export const extensionForm = z.object({
  supplier: z.string({ error: 'supplier' }).min(1, 'supplier').max(100, 'supplier'),
  deadlineDay: z.iso.date({ error: 'deadline_day' }),
  deadlineTime: z.string({ error: 'deadline_time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'deadline_time'),
  reason: reasonField,
})
