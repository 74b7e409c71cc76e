import { markMoment } from '#app/domain/assessment/clarification.ts'
import { commentRequired, settlingRefusal, spreadOf } from '#app/domain/assessment/consensus.ts'
import { earlierMarks, laterMarks } from '#app/features/clarifications/later-marks.server.ts'
import { complementsOf, latestComplement } from '#app/features/clarifications/queries.server.ts'
import { submittedAnswer } from '#app/features/marking/answer.server.ts'
import { promiseHeld } from '#app/features/marking/held-promise.server.ts'
import { reading } from '#app/features/marking/marking-page.server.ts'
import { lockedCounts } from '#app/features/marking/own-marks.server.ts'
import { pair, panelOf, revealedPairs } from '#app/features/marking/panel.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type AgreeRefusal, agreedLevel } from './consensus-mutations.server.ts'
import { type Difference, panelAgenda, type ViewerKey } from './panel-agenda.server.ts'

type Db = Kysely<Schema>
type Key = ViewerKey & { invitationId: string; questionId: string }

const isAt = (key: Key) => (item: Difference) =>
  item.invitationId === key.invitationId && item.questionId === key.questionId

/**
 * One answer as the panel settles it: text, state and evidence, then, once revealed, each mark with its justification
 * and the level agreed. Before the reveal no mark is in it, only how many sets are locked (Design §4.3). Null for what
 * needs no mark, and outside the viewer's criteria.
 */
export async function consensusPage(db: Db, key: Key) {
  const found = await submittedAnswer(db, key)
  if (found?.answer.status !== 'answered') return null
  const agenda = await panelAgenda(db, key)
  const supplier = agenda?.suppliers.find(({ id }) => id === key.invitationId)
  if (!agenda?.criteria.some(({ id }) => id === found.criterion.id) || !supplier) return null
  const at = pair(key.invitationId, found.criterion.id)
  const revealed = (await revealedPairs(db, key)).has(at)
  const panel = (await panelOf(db, key)).filter(({ criterionId }) => criterionId === found.criterion.id)
  const complements = await complementsOf(db, key)
  const latest = latestComplement(complements)?.at ?? null
  const marks = agenda.marks
    .filter(({ invitationId, questionId }) => invitationId === key.invitationId && questionId === key.questionId)
    .map(({ evaluatorId, evaluatorName, function: held, level, justification, pointer, ceilingReason, markedAt }) => ({
      evaluatorId,
      evaluatorName,
      function: held,
      level,
      justification,
      pointer,
      ceilingReason,
      moment: markMoment(markedAt, latest),
    }))
  const here = ({ questionId }: { questionId: string }) => questionId === key.questionId
  const later = revealed ? (await laterMarks(db, key)).filter(here) : []
  const earlier = revealed ? (await earlierMarks(db, key)).filter(here) : []
  const { requiredMarks } = found.launch.settings
  const refusal: AgreeRefusal | null = revealed ? settlingRefusal(marks, later, requiredMarks) : 'not_revealed'
  const index = agenda.differences.findIndex(isAt(key))
  return {
    campaign: {
      id: found.campaign.id,
      name: found.campaign.name,
      timeZone: found.campaign.time_zone,
      open: found.campaign.status === 'closed',
    },
    criterion: { id: found.criterion.id, name: found.criterion.name },
    question: found.question,
    supplier: { id: supplier.id, name: supplier.name },
    reading: reading(found, supplier.language, key.now),
    promise: await promiseHeld(db, key, found),
    marks,
    revealed,
    locked: (await lockedCounts(db, key)).get(at) ?? 0,
    panel: panel.length,
    assigned: panel.some(({ personId }) => personId === key.actorId),
    requiredMarks,
    refusal,
    complements,
    earlier,
    later,
    spread: spreadOf([...marks, ...later]),
    commentRequired: commentRequired([...marks, ...later], null),
    agreed: revealed ? await agreedLevel(db, key) : null,
    position: { index: index + 1, total: agenda.differences.length },
    previous: agenda.differences[index - 1] ?? null,
    next: index < 0 ? null : (agenda.differences[index + 1] ?? null),
  }
}

export type ConsensusPageModel = NonNullable<Awaited<ReturnType<typeof consensusPage>>>

/** The next difference of the agenda that still wants a level, after this one and then from the top; null when none does. */
export async function nextToSettle(db: Db, key: Key): Promise<Difference | null> {
  const differences = (await panelAgenda(db, key))?.differences ?? []
  const from = differences.findIndex(isAt(key)) + 1
  const ahead = [...differences.slice(from), ...differences.slice(0, from)]
  return ahead.find((item) => item.agreed === null && !isAt(key)(item)) ?? null
}
