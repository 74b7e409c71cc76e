import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { typedRevision } from '#app/domain/answers/revision.ts'
import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { Apart } from '#app/features/composer/Apart.tsx'
import { apartPage } from '#app/features/composer/apart.server.ts'
import { draftWithApart } from '#app/features/composer/apart-form.ts'
import { apartLines } from '#app/features/composer/apart-lines.ts'
import { type RefusedDraft, tooLate } from '#app/features/composer/refused.ts'
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
  const page = await apartPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await pageOf(incoming)
  return { title: incoming.context.t.apart.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, page } = await pageOf(incoming)
  const form = await readForm(incoming.request)
  const values = typedValues(form)
  const revision = typedRevision(values.revision)
  const typed = draftWithApart(page.draft, { offered: page.modules.map(({ ref }) => ref) }, form)
  const unprocessable = (errors: RefusedDraft['errors']) =>
    data<RefusedDraft>({ errors, values, revision, standing: null }, { status: 422 })
  if (!typed.ok)
    return unprocessable(
      Object.fromEntries(typed.faults.map(({ field, key }) => [field, wordsFor(key, t.apart.errors)])),
    )
  const saved = await saveDraft(db, { ...key, revision, draft: typed.draft })
  if (saved.ok) return seeOther(paths.campaign(page.id))
  if (saved.reason === 'missing') throw notFound()
  if (saved.reason === 'tender_public') return unprocessable({ '': t.composer.errors.tender_public })
  const lines = (draft: CampaignDraft) => apartLines(draft, t)
  return data(tooLate(saved, { typed: typed.draft, values, lines, t }), { status: 409 })
}

export default function CampaignApart() {
  return <Apart page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}
