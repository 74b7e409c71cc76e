import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import { assessedQuestionnaire, launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

const nothing: SubmittedAnswer = {
  status: 'unanswered',
  text: '',
  state: null,
  stateDate: null,
  naReason: null,
  evidence: [],
}

/** A buyer's campaign that is closed at `now` or further on, with all that is assessed; null before, and for another's. */
export async function closedCampaign(db: Db, key: { campaignId: string; organisationId: string; now: string }) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found || found.campaign.status === 'launched') return null
  return { ...found, questionnaire: assessedQuestionnaire(found.launch.settings) }
}

/** One submitted answer with its question, criterion and supplier, or null when there is none to assess. */
export async function submittedAnswer(
  db: Db,
  key: { campaignId: string; organisationId: string; invitationId: string; questionId: string; now: string },
) {
  const found = await closedCampaign(db, key)
  const criterion = found?.questionnaire.criteria.find((c) => c.questions.some(({ id }) => id === key.questionId))
  const question = criterion?.questions.find(({ id }) => id === key.questionId)
  if (!found || !criterion || !question) return null
  const [response] = await submittedResponses(db, key)
  if (!response) return null
  const answer = response.content.answers[question.id] ?? nothing
  return { ...found, criterion, question, response, answer }
}
