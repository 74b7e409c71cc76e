import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { byQuestionOf, submittedAnswers } from '#app/features/progress/promises.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface AnsweredThen {
  campaign: string
  /** Local day of that submission, in the time zone of the request. */
  at: string
  /** By question of the request, what the supplier itself had submitted to the campaign that is re-evaluated. */
  answers: ReadonlyMap<string, SubmittedAnswer>
}

/**
 * What a supplier answered then, in a request that asks questions of an earlier campaign again. Its own answers alone, and
 * nothing that anybody made of them; null in any other request, and for a supplier that did not submit then (Design §4.3).
 */
export async function answeredThen(
  db: Kysely<Schema>,
  key: { organisationId: string; settings: FrozenSettings },
): Promise<AnsweredThen | null> {
  const { reEvaluates, buyer, questionnaires, timeZone } = key.settings
  if (reEvaluates === undefined) return null
  const then = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select(['i.id', 'c.name'])
    .where('i.campaign_id', '=', reEvaluates)
    .where('i.organisation_id', '=', key.organisationId)
    .where('c.organisation_id', '=', buyer.id)
    .where('i.status', '=', 'submitted')
    .executeTakeFirst()
  const submitted = then && (await submittedAnswers(db, then.id))
  if (!then || !submitted) return null
  const answers = byQuestionOf(new Map(Object.entries(submitted.answers)), submitted.questionnaires, questionnaires)
  return { campaign: then.name, at: localOf(submitted.at, timeZone).day, answers }
}
