import { launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { calibrationFor, questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type CampaignKey, panelOf } from './panel.server.ts'

type Key = CampaignKey & { actorId: string; now: string }

/**
 * Sample answers with the level given to each, if any; the reference level and its reason come only with a level given.
 * Nothing of it is kept anywhere. Null for a campaign that this person does not mark.
 */
export async function calibrationPage(db: Kysely<Schema>, key: Key, given: (sample: string) => string | null) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found || !(await panelOf(db, key)).some(({ personId }) => personId === key.actorId)) return null
  const base = found.launch.settings.questionnaires.find(({ kind }) => kind === 'base')
  const questions =
    questionnaireEntry(base?.id ?? '', base?.version ?? '')?.full.criteria.flatMap(
      (criterion) => criterion.questions,
    ) ?? []
  const samples = calibrationFor(base?.id ?? '', base?.version ?? '')?.samples ?? []
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name },
    samples: samples.flatMap(({ level, reason, ...sample }) => {
      const question = questions.find(({ id }) => id === sample.question)
      if (!question) return []
      const chosen = ([0, 1, 2, 3] as const).find((one) => String(one) === given(sample.id)) ?? null
      const { rubric } = question.evaluatorOnly
      return [
        {
          ...sample,
          wording: question.question,
          rubric: rubric.map((step) => ({ level: step.level, text: step.text })),
          chosen,
          reference: chosen === null ? null : { level, reason },
        },
      ]
    }),
  }
}
export type CalibrationPageModel = NonNullable<Awaited<ReturnType<typeof calibrationPage>>>
