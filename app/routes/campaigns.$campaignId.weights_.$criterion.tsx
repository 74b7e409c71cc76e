import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { typedRevision } from '#app/domain/answers/revision.ts'
import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { baseOf } from '#app/features/campaigns/queries.server.ts'
import { CriterionQuestions } from '#app/features/composer/CriterionQuestions.tsx'
import { criterionPage } from '#app/features/composer/criterion.server.ts'
import { draftWithQuestions } from '#app/features/composer/criterion-form.ts'
import { type RefusedDraft, tooLate } from '#app/features/composer/refused.ts'
import { questionLines } from '#app/features/composer/weights-lines.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { typedValues, wordsFor } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function pageOf(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'campaign', 'compose')
  const { campaignId = '', criterion = '' } = incoming.params
  const key = { campaignId, criterionId: criterion, organisationId: organisation.id }
  const page = await criterionPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { draft: _, ...page } = (await pageOf(incoming)).page
  const { t, lang } = incoming.context
  return { title: t.weights.questionsTitle(page.criterion.name[lang]), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, page } = await pageOf(incoming)
  const form = await readForm(incoming.request)
  const values = typedValues(form)
  const revision = typedRevision(values.revision)
  const asked = page.questions.map(({ id }) => id)
  const typed = draftWithQuestions(page.draft, asked, questionIds(baseOf(page.draft).full), form)
  const unprocessable = (errors: RefusedDraft['errors']) =>
    data<RefusedDraft>({ errors, values, revision, standing: null }, { status: 422 })
  if (!typed.ok)
    return unprocessable(
      Object.fromEntries(typed.faults.map(({ field, key }) => [field, wordsFor(key, t.weights.errors)])),
    )
  const saved = await saveDraft(db, { ...key, revision, draft: typed.draft })
  if (saved.ok)
    return seeOther(
      values.then === 'next' && page.next
        ? paths.campaignCriterion(page.id, page.next.id)
        : paths.campaignWeights(page.id),
    )
  if (saved.reason === 'missing') throw notFound()
  if (saved.reason === 'tender_public') return unprocessable({ '': t.composer.errors.tender_public })
  const lines = (draft: CampaignDraft) => questionLines(draft, page.questions, t)
  return data(tooLate(saved, { typed: typed.draft, values, lines, t }), { status: 409 })
}

export default function CriterionWeights() {
  const { page } = useLoaderData<typeof loader>()
  return <CriterionQuestions page={page} refused={useActionData<typeof action>()} />
}
