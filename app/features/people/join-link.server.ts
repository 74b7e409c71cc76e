import { z } from 'zod'
import { evaluatorFunctions, roles } from '#app/domain/accounts/access.ts'
import { seal, unseal } from '#app/features/accounts/tokens.server.ts'

export const joinDays = 14

const offerSchema = z.object({
  purpose: z.literal('join'),
  organisationId: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  function: z.enum(evaluatorFunctions).nullable(),
  offeredBy: z.string(),
  offeredAt: z.string(),
  /** The request whose questions wait for them: who answers it may offer the place, and it opens afterwards. */
  invitationId: z.string().optional(),
})

/** Who is asked to join which organisation, as what, by whom and when. */
export type JoinOffer = Omit<z.output<typeof offerSchema>, 'purpose'>

/** The offer travels whole in its link, sealed: until it is accepted, the database holds no account and no role. */
export function joinToken(secret: string, offer: JoinOffer): string {
  return seal(secret, JSON.stringify({ purpose: 'join', ...offer }))
}

/** What a link offers; null when it was not sealed here, is no offer, or is older than fourteen days. */
export function joinOffer(secret: string, token: string, now: string): JoinOffer | null {
  const text = unseal(secret, token)
  if (text === null) return null
  const read = offerSchema.safeParse(json(text))
  if (!read.success) return null
  const { purpose: _, ...offer } = read.data
  const age = Date.parse(now) - Date.parse(offer.offeredAt)
  return age >= 0 && age <= joinDays * 24 * 3600 * 1000 ? offer : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
