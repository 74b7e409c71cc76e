import { everyQuestion } from '#app/domain/campaign/apart.ts'
import { supplierEffort } from '#app/domain/campaign/supplier-effort.ts'
import { amendmentsForSupplier } from '#app/features/amendments/queries.server.ts'
import { type AskedCriterion, askedCriteria } from '#app/features/responses/asked.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type InvitationSeen, invitationByToken } from './queries.server.ts'

type Db = Kysely<Schema>
interface LinkKey {
  token: string
  now: string
}

export type LinkState = 'open' | 'claimed' | 'closed' | 'declined'

function stateOf(invitation: InvitationSeen): LinkState {
  const { claimed, status, campaign } = invitation
  if (claimed || status === 'claimed' || status === 'submitted') return 'claimed'
  if (status === 'declined') return 'declined'
  return campaign.status === 'launched' ? 'open' : 'closed'
}

/** What may be said of a link before anything else: whom it belongs to once claimed, where it leads, no address. */
export function headOf(invitation: InvitationSeen) {
  const { id, organisationId, supplierName, campaign, buyer } = invitation
  return { invitationId: id, organisationId, supplierName, campaign, buyer: buyer.name, state: stateOf(invitation) }
}

export type LinkHead = ReturnType<typeof headOf>

/** Who asks, why, until when, under which frozen rules, and the blank questionnaire by criterion (Design §4.1, §4.3). */
export async function linkOverview(db: Db, key: LinkKey) {
  const invitation = await invitationByToken(db, key)
  if (!invitation) return null
  const { settings, commitment, version } = invitation.launch
  const questions = everyQuestion(settings).length
  return {
    ...headOf(invitation),
    ...(await amendmentsForSupplier(db, invitation.campaign.id)),
    purpose: settings.purpose,
    commitment,
    version,
    questions,
    /** The threshold below which a supplier is asked fewer questions, when this one is. */
    smallBelow: settings.proportion?.scope === settings.scope ? settings.proportion.below : null,
    effort: supplierEffort(questions),
    weightsVisible: settings.weightsVisible,
    criteria: askedCriteria(settings).map((criterion) => ({
      id: criterion.id,
      name: criterion.name,
      apart: criterion.apart,
      questions: criterion.questions.length,
      weight: settings.weightsVisible && !criterion.apart ? (settings.weights[criterion.id] ?? null) : null,
    })),
  }
}
export type LinkOverview = NonNullable<Awaited<ReturnType<typeof linkOverview>>>

const place = (criterion: AskedCriterion | undefined) => criterion && { id: criterion.id, name: criterion.name }

/** The blank questions of one criterion; null when the link leads nowhere or asks nothing of it. */
export async function linkCriterion(db: Db, key: LinkKey & { criterionId: string }) {
  const invitation = await invitationByToken(db, key)
  const criteria = invitation ? askedCriteria(invitation.launch.settings) : []
  const index = criteria.findIndex(({ id }) => id === key.criterionId)
  const criterion = criteria[index]
  if (!invitation || !criterion) return null
  const { id, name, objective, apart, questions } = criterion
  return {
    ...headOf(invitation),
    criterion: { id, name, objective, apart },
    questions,
    position: index + 1,
    count: criteria.length,
    previous: place(criteria[index - 1]) ?? null,
    next: place(criteria[index + 1]) ?? null,
  }
}
export type LinkCriterion = NonNullable<Awaited<ReturnType<typeof linkCriterion>>>
