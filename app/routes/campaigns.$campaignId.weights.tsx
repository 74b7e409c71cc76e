import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { typedRevision } from '#app/domain/answers/revision.ts'
import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import script from '#app/enhance/weight-total.ts?worker&url'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { type RefusedDraft, tooLate } from '#app/features/composer/refused.ts'
import { Weights } from '#app/features/composer/Weights.tsx'
import { weightsPage } from '#app/features/composer/weights.server.ts'
import { draftWithPreset, draftWithWeights } from '#app/features/composer/weights-form.ts'
import { weightsLines } from '#app/features/composer/weights-lines.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { typedValues, wordsFor } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function pageOf(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'campaign', 'compose')
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id }
  const page = await weightsPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { draft, base: _, ...page } = (await pageOf(incoming)).page
  return { title: incoming.context.t.weights.title, page: { ...page, name: draft.name } }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, page } = await pageOf(incoming)
  const form = await readForm(incoming.request)
  const values = typedValues(form)
  const revision = typedRevision(values.revision)
  const preset = values.then === 'preset'
  const typed = preset
    ? draftWithPreset(page.draft, page.base, supplements(), form)
    : draftWithWeights(page.draft, page.base, form)
  const unprocessable = (errors: RefusedDraft['errors']) =>
    data<RefusedDraft>({ errors, values, revision, standing: null }, { status: 422 })
  if (!typed.ok)
    return unprocessable(
      Object.fromEntries(typed.faults.map(({ field, key }) => [field, wordsFor(key, t.weights.errors)])),
    )
  const saved = await saveDraft(db, { ...key, revision, draft: typed.draft })
  if (saved.ok) return seeOther(preset ? paths.campaignWeights(page.id) : paths.campaign(page.id))
  if (saved.reason === 'missing') throw notFound()
  if (saved.reason === 'tender_public') return unprocessable({ '': t.composer.errors.tender_public })
  const lines = (draft: CampaignDraft) => weightsLines(draft, page.base, incoming.context)
  return data(tooLate(saved, { typed: typed.draft, values, lines, t }), { status: 409 })
}

export default function CampaignWeights() {
  const { page } = useLoaderData<typeof loader>()
  return <Weights page={page} refused={useActionData<typeof action>()} script={script} />
}
