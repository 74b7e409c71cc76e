import { consensusAgenda } from '#app/domain/agenda.ts'
import { type ConsensusRefusal, consensusRefusal, spreadOf } from '#app/domain/consensus.ts'
import type { Level } from '#app/domain/evaluation.ts'
import type { Localised } from '#app/domain/questionnaire.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign, submittedAnswer } from './answer.server.ts'
import { campaignEvaluation } from './evaluation.server.ts'
import { reading } from './marking-page.server.ts'
import { lockedCounts } from './own-marks.server.ts'
import { assignmentsOf, type CampaignKey, pair, panelOf, revealedPairs } from './panel.server.ts'
import { agreedLevels, revealedMarks } from './revealed.server.ts'
import { submittedSuppliers } from './statuses.server.ts'

type Db = Kysely<Schema>

/** Who looks: an evaluator sees the criteria assigned to them, the others of the buyer's side all of them. */
export type ViewerKey = CampaignKey & { actorId: string; seesAll: boolean; now: string }

async function visibleCriteria(db: Db, key: ViewerKey): Promise<(criterionId: string) => boolean> {
  if (key.seesAll) return () => true
  const assigned = new Set((await assignmentsOf(db, key)).map(({ criterionId }) => criterionId))
  return (criterionId) => assigned.has(criterionId)
}

export interface Difference {
  invitationId: string
  supplier: string
  criterionId: string
  questionId: string
  question: Localised
  spread: number
  stake: number
  agreed: Level | null
}

export interface Waiting {
  invitationId: string
  supplier: string
  criterionId: string
  criterion: Localised
  locked: number
  assigned: number
}

/**
 * The panel's agenda: revealed differences by stake, those already settled, and what is not revealed yet, of which only
 * the number of locked sets is said (Design §4.3, §6). Null when there is nothing this person may see.
 */
export async function consensusBoard(db: Db, key: ViewerKey) {
  const found = await closedCampaign(db, key)
  const visible = found && (await visibleCriteria(db, key))
  const criteria = found?.questionnaire.criteria.filter(({ id }) => visible?.(id)) ?? []
  const scored = criteria.length > 0 ? await campaignEvaluation(db, key) : null
  if (!found || !scored) return null
  const suppliers = await submittedSuppliers(db, key)
  const supplier = (id: string) => suppliers.find((s) => s.id === id)?.name ?? ''
  const questions = new Map(criteria.flatMap((c) => c.questions.map((q) => [q.id, q.question] as const)))
  const agreed = new Map(
    scored.evaluation.suppliers.flatMap((s) =>
      Object.entries(s.answers).map(([id, answer]) => [pair(s.id, id), answer.consensus] as const),
    ),
  )
  const differences = consensusAgenda(scored.evaluation).flatMap((item): Difference[] => {
    const question = questions.get(item.question)
    if (!question) return []
    const { spread, stake } = item
    return [
      {
        invitationId: item.supplier,
        supplier: supplier(item.supplier),
        criterionId: item.criterion,
        questionId: item.question,
        question,
        spread,
        stake,
        agreed: agreed.get(pair(item.supplier, item.question)) ?? null,
      },
    ]
  })
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name, status: found.campaign.status },
    criteria: criteria.map(({ id, name }) => ({ id, name })),
    open: differences.filter((item) => item.agreed === null),
    settled: differences.filter((item) => item.agreed !== null),
    waiting: await waitingPairs(db, key, criteria, suppliers),
  }
}

async function waitingPairs(
  db: Db,
  key: CampaignKey,
  criteria: { id: string; name: Localised; questions: { id: string }[] }[],
  suppliers: Awaited<ReturnType<typeof submittedSuppliers>>,
): Promise<Waiting[]> {
  const revealed = await revealedPairs(db, key)
  const counts = await lockedCounts(db, key)
  const panel = await panelOf(db, key)
  return suppliers.flatMap((supplier) =>
    criteria.flatMap((criterion): Waiting[] => {
      const at = pair(supplier.id, criterion.id)
      const marking = criterion.questions.some(({ id }) => supplier.statuses[id] === 'answered')
      if (!marking || revealed.has(at)) return []
      const assigned = panel.filter(({ criterionId }) => criterionId === criterion.id).length
      const { id: criterionId, name } = criterion
      return [
        {
          invitationId: supplier.id,
          supplier: supplier.name,
          criterionId,
          criterion: name,
          locked: counts.get(at) ?? 0,
          assigned,
        },
      ]
    }),
  )
}

/** One answer with its revealed marks and what the panel may do about them; null before the reveal, as for nothing at all. */
export async function consensusPage(db: Db, key: ViewerKey & { invitationId: string; questionId: string }) {
  const found = await submittedAnswer(db, key)
  if (found?.answer.status !== 'answered') return null
  const visible = await visibleCriteria(db, key)
  const revealed = await revealedPairs(db, key)
  if (!visible(found.criterion.id) || !revealed.has(pair(key.invitationId, found.criterion.id))) return null
  const marks = (await revealedMarks(db, key)).filter(({ questionId }) => questionId === key.questionId)
  const [agreed] = (await agreedLevels(db, key)).filter(({ question_id }) => question_id === key.questionId)
  const supplier = (await submittedSuppliers(db, key)).find(({ id }) => id === key.invitationId)
  const assigned = (await assignmentsOf(db, key)).some(({ criterionId }) => criterionId === found.criterion.id)
  const { requiredMarks } = found.launch.settings
  const refusal: ConsensusRefusal | 'frozen' | null =
    found.campaign.status === 'closed' ? consensusRefusal(marks, requiredMarks) : 'frozen'
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name },
    criterion: { id: found.criterion.id, name: found.criterion.name },
    question: found.question,
    supplier: { id: key.invitationId, name: supplier?.name ?? found.response.content.supplier.name },
    ...reading(found, supplier?.language ?? 'fr', key.now),
    marks,
    spread: spreadOf(marks),
    requiredMarks,
    assigned,
    refusal,
    agreed: agreed
      ? {
          level: agreed.level as Level,
          reasonCode: agreed.reason_code,
          comment: agreed.comment,
          revision: agreed.revision,
        }
      : null,
  }
}

/** Before a forced reveal: how many have locked, of how many, and whether that is enough to settle anything. */
export async function revealPage(
  db: Db,
  key: CampaignKey & { invitationId: string; criterionId: string; now: string },
) {
  const found = await closedCampaign(db, key)
  const criterion = found?.questionnaire.criteria.find(({ id }) => id === key.criterionId)
  const supplier = criterion && (await submittedSuppliers(db, key)).find(({ id }) => id === key.invitationId)
  if (!found || !criterion || !supplier) return null
  const [waiting] = await waitingPairs(db, key, [criterion], [supplier])
  if (!waiting || found.campaign.status !== 'closed') return null
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name },
    requiredMarks: found.launch.settings.requiredMarks,
    ...waiting,
  }
}
