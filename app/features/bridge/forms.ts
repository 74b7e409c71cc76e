import { z } from 'zod'
import { LAST_REVISION } from '#app/domain/answers/revision.ts'
import {
  BRIDGE_TEXT_LENGTH,
  BRIDGE_TITLE_LENGTH,
  LEAST_MARKET_LINK,
  MARKET_LINK_LENGTH,
} from '#app/domain/results/bridge.ts'

export const itemForm = z.object({
  title: z.string({ error: 'title' }).trim().min(1, 'title').max(BRIDGE_TITLE_LENGTH, 'title'),
  text: z.string({ error: 'text' }).trim().min(1, 'text').max(BRIDGE_TEXT_LENGTH, 'text_long'),
  link: z.string({ error: 'link' }).trim().min(LEAST_MARKET_LINK, 'link').max(MARKET_LINK_LENGTH, 'link_long'),
  revision: z.coerce.number().int().min(0).max(LAST_REVISION).default(0),
})
