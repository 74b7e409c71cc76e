import { warningsOf } from '#app/domain/warnings/answer-warnings.ts'
import { closedCampaign } from '#app/features/marking/answer.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type CampaignKey, clarificationsOf } from './queries.server.ts'

type Db = Kysely<Schema>

/** The clarifications of a closed campaign, and the questions that one may be asked about; null before the close. */
export async function clarificationsPage(db: Db, key: CampaignKey) {
  const found = await closedCampaign(db, key)
  if (!found) return null
  const { id, name, status, time_zone: timeZone } = found.campaign
  const questions = found.questionnaire.criteria.flatMap((criterion) => criterion.questions)
  return {
    campaign: { id, name, timeZone, open: status === 'closed' },
    questions: questions.map((question) => ({ id: question.id, question: question.question })),
    asked: await clarificationsOf(db, key),
  }
}
export type ClarificationsPageModel = NonNullable<Awaited<ReturnType<typeof clarificationsPage>>>

/**
 * Whom a buyer may ask about each of some questions: every supplier that answered it, with the warnings of the rules on
 * that answer, so that one doubt is offered to all who have it. Null outside the scope, and before the close.
 */
export async function askPage(
  db: Db,
  key: CampaignKey & { questionIds: readonly string[]; compare: Formats['compare'] },
) {
  const found = await closedCampaign(db, key)
  const scope = found?.questionnaire.criteria.flatMap((criterion) => criterion.questions) ?? []
  const chosen = key.questionIds.flatMap((id) => scope.find((question) => question.id === id) ?? [])
  if (!found || chosen.length === 0 || chosen.length < key.questionIds.length) return null
  const languages = new Map(
    (
      await db.selectFrom('invitation').select(['id', 'language']).where('campaign_id', '=', key.campaignId).execute()
    ).map((row) => [row.id, row.language]),
  )
  const asked = await clarificationsOf(db, key)
  const today = key.now.slice(0, 10)
  const responses = await submittedResponses(db, key)
  const questions = chosen.map(({ id: questionId, question }) => {
    const suppliers = responses.flatMap(({ invitationId: id, content }) => {
      if (content.answers[questionId]?.status !== 'answered') return []
      const lang = languages.get(id) ?? 'fr'
      const written = Object.entries(content.answers).map(([at, one]) => ({ id: at, lang, ...one }))
      const [warned] = warningsOf(written, today, [questionId])
      const warnings = [...new Set(warned?.warnings.map(({ code }) => code) ?? [])]
      const waiting = asked.some(
        (one) => one.invitationId === id && one.questionId === questionId && one.state === 'open',
      )
      return [{ id, name: content.supplier.name, warnings, waiting }]
    })
    return {
      id: questionId,
      question,
      suppliers: suppliers.sort((a, b) => key.compare(a.name, b.name)),
      doubts: [...new Set(suppliers.flatMap((supplier) => supplier.warnings))],
    }
  })
  const { id, name, status, time_zone: timeZone } = found.campaign
  return {
    campaign: { id, name, timeZone, open: status === 'closed' },
    questions,
    /** What may still join the same request. */
    others: scope.flatMap(({ id, question }) => (key.questionIds.includes(id) ? [] : [{ id, question }])),
  }
}
export type AskPageModel = NonNullable<Awaited<ReturnType<typeof askPage>>>
