import type { Remaining } from '#app/domain/assessment/assessment-remains.ts'
import { consensusRefusal } from '#app/domain/assessment/consensus.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { openClarifications } from '#app/features/clarifications/queries.server.ts'
import { closedCampaign } from '#app/features/marking/answer.server.ts'
import { pair, revealedPairs } from '#app/features/marking/panel.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { campaignEvaluation, everyRemaining } from './evaluation.server.ts'
import { reopenedAnswers } from './reopened.server.ts'
import { type RevealedMark, revealedMarks } from './revealed.server.ts'

type Db = Kysely<Schema>

/** `stuck`: revealed with marks that can never become a result, too few or of one function (Design §4.3, §4.9). */
export type RemainingKind = Remaining['kind'] | 'stuck'

/** Before the confirmation: what is still provisional, supplier by supplier and kind by kind, in counts; 25 rows a page. */
export async function assessPage(
  db: Db,
  key: { campaignId: string; organisationId: string; now: string; page: number },
) {
  const closed = await closedCampaign(db, key)
  const found = closed && (await campaignEvaluation(db, key))
  if (!found) return null
  const revealed = await revealedPairs(db, key)
  const { requiredMarks } = found.launch.settings
  const marksOf = new Map<string, RevealedMark[]>()
  for (const mark of await revealedMarks(db, { campaignId: key.campaignId, organisationId: key.organisationId })) {
    const at = pair(mark.invitationId, mark.questionId)
    marksOf.set(at, [...(marksOf.get(at) ?? []), mark])
  }
  const kindOf = (item: Remaining): RemainingKind => {
    if (item.kind === 'ruling' || !revealed.has(pair(item.supplier, item.criterion))) return item.kind
    const refusal = consensusRefusal(marksOf.get(pair(item.supplier, item.question)) ?? [], requiredMarks)
    return refusal === 'too_few_marks' || refusal === 'one_function' ? 'stuck' : item.kind
  }
  const remaining = everyRemaining(found).map((item) => ({ supplier: item.supplier, kind: kindOf(item) }))
  const totals = countByKind(remaining)
  const rows = found.suppliers.flatMap(({ id, name }) => {
    const own = remaining.filter(({ supplier }) => supplier === id)
    return own.length === 0 ? [] : [{ id, name, ...countByKind(own) }]
  })
  const { page, pages, offset } = pageWithin(key.page, rows.length)
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name, status: found.campaign.status },
    suppliers: found.suppliers.length,
    totals,
    concerned: rows.length,
    /** What else stands in the way: suppliers who have time to clarify, answers to settle again. */
    clarifying: await openClarifications(db, key),
    reopened: (await reopenedAnswers(db, key)).reopened.size,
    rows: rows.slice(offset, offset + PAGE_ROWS),
    page,
    pages,
  }
}

export type AssessPage = NonNullable<Awaited<ReturnType<typeof assessPage>>>

function countByKind(items: readonly { kind: RemainingKind }[]): Record<RemainingKind, number> {
  const count = (wanted: RemainingKind) => items.filter(({ kind }) => kind === wanted).length
  return { marks: count('marks'), difference: count('difference'), ruling: count('ruling'), stuck: count('stuck') }
}
