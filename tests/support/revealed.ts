import { everyQuestion } from '#app/domain/campaign/apart.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { closedCampaign } from './closed-campaign.ts'

type Campaign = Awaited<ReturnType<typeof closedCampaign>>

/** Answers of the panel: the level that an evaluator gives a supplier's question, null for no mark. */
export type Marks = (supplier: number, question: string, evaluator: number) => Level | null

const run = 1000

async function inRuns<T>(rows: T[], insert: (rows: T[]) => Promise<unknown>) {
  for (let start = 0; start < rows.length; start += run) await insert(rows.slice(start, start + run))
}

/**
 * Locks and reveals sets of marks directly in the tables, hundreds of suppliers in a second. `reveals` says which
 * supplier × criterion are revealed, all by default; the sets of the others are locked all the same.
 */
export async function markCampaign(
  db: Db,
  campaign: Campaign,
  level: Marks,
  reveals: (supplier: number, criterion: string) => boolean = () => true,
) {
  const { campaignId, now, panel, settings } = campaign
  const scope = everyQuestion(settings)
  const criteria = [...new Set(scope.map((id) => id.split('-')[0] ?? ''))]
  const cells = campaign.suppliers.flatMap(({ invitationId }, supplier) =>
    criteria.map((criterion) => ({ invitationId, supplier, criterion })),
  )
  const sets = cells.flatMap((cell) =>
    panel.map((person, evaluator) => ({ ...cell, evaluator, personId: person.id, id: randomId() })),
  )
  await inRuns(
    sets.map((set) => ({
      id: set.id,
      campaign_id: campaignId,
      invitation_id: set.invitationId,
      criterion_id: set.criterion,
      evaluator_id: set.personId,
      function: 'achats' as const,
      status: 'locked' as const,
      locked_at: now,
    })),
    (rows) => db.insertInto('mark_set').values(rows).execute(),
  )
  const marks = sets.flatMap((set) =>
    scope.flatMap((question) => {
      const given = question.startsWith(`${set.criterion}-`) ? level(set.supplier, question, set.evaluator) : null
      if (given === null) return []
      const row = { id: randomId(), mark_set_id: set.id, question_id: question, level: given, revision: 1 }
      return [{ ...row, justification: `Secret de ${set.evaluator} sur ${question}.`, updated_at: now }]
    }),
  )
  await inRuns(marks, (rows) => db.insertInto('mark').values(rows).execute())
  const revealed = cells.filter((cell) => reveals(cell.supplier, cell.criterion))
  await inRuns(
    revealed.map((cell) => ({
      campaign_id: campaignId,
      invitation_id: cell.invitationId,
      criterion_id: cell.criterion,
      forced: 0,
      reason: null,
      revealed_by: panel[0]!.id,
      revealed_at: now,
    })),
    (rows) => db.insertInto('reveal').values(rows).execute(),
  )
}
