import { z } from 'zod'

export const withdrawForm = z.object({ confirmed: z.literal('yes', { error: 'confirmed' }) })
