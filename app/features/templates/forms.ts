import { z } from 'zod'

const title = (key: string) => z.string({ error: key }).trim().min(1, key).max(120, 'title_long')

export const duplicateForm = z.object({ name: title('title'), suppliers: z.literal('yes').optional() })
export const templateForm = z.object({ template: title('template') })
export const startForm = z.object({ name: title('title') })
