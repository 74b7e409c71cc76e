import { sql } from 'kysely'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { comparisonModel } from '#app/features/comparison/comparison-model.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { withManySuppliers } from '#tests/support/many-suppliers.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { besides, type Measured } from './measure.ts'

const suppliers = 500
const text = 'Une charte signée en 2024 par la direction, revue chaque année depuis, avec douze actions suivies. '

async function assessedCampaign(db: Db) {
  const { criteria } = questionnaireEntry('inr-parties-prenantes', '1.0.0')!.full
  const scope = criteria.flatMap(({ questions }) => questions.map(({ id }) => id))
  const answers = Object.fromEntries(scope.map((id) => [id, answered(text.repeat(5))]))
  const campaign = await withManySuppliers(db, await closedCampaign(db, { scope, suppliers: [answers] }), suppliers)
  await markCampaign(db, campaign, (s, question) => ((s * 7 + scope.indexOf(question) * 5) % 4) as Level)
  return campaign
}

/** Criterion and overall scores of revealed marks in one statement: nothing but the means, no rank, no provisional state. */
function scoresInSql(db: Db, campaignId: string) {
  return sql`
    with kept as (
      select s.invitation_id, s.criterion_id, m.question_id, avg(m.level * 1.0) as level
      from mark m join mark_set s on s.id = m.mark_set_id
      join reveal r on r.campaign_id = s.campaign_id and r.invitation_id = s.invitation_id and r.criterion_id = s.criterion_id
      where s.campaign_id = ${campaignId} and s.status = 'locked'
      group by s.invitation_id, s.criterion_id, m.question_id),
    criterion as (
      select invitation_id, criterion_id, 100.0 * sum(level) / 3 / count(*) as score from kept
      group by invitation_id, criterion_id)
    select invitation_id, avg(score) as score from criterion group by invitation_id order by score desc`.execute(db)
}

/** The page's read model for 500 suppliers × 47 answers; the draws, which have their own line, are kept from the first. */
export async function comparisonBench(): Promise<Measured> {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, organisation, now } = await assessedCampaign(db)
  const key = { campaignId, organisationId: organisation.id, roles: ['buyer' as const], now }
  const product = async () => {
    const source = await comparisonSource(db, key)
    if (source) comparisonModel(source, viewOf(new URLSearchParams()), formats('fr').compare)
  }
  const figures = await besides(7, product, () => scoresInSql(db, campaignId))
  return { what: 'comparison of 500 suppliers × 47 answers', reference: 'means in one SQL statement', ...figures }
}
