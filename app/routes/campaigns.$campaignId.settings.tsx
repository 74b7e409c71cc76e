import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { settingsForm } from '#app/features/composer/forms.ts'
import { type RefusedDraft, tooLate } from '#app/features/composer/refused.ts'
import { Settings } from '#app/features/composer/Settings.tsx'
import { draftWithSettings, settingsPage } from '#app/features/composer/settings.server.ts'
import { settingsLines } from '#app/features/composer/settings-lines.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues, wordsFor } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function pageOf(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'campaign', 'compose')
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id }
  const page = await settingsPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await pageOf(incoming)
  return { title: incoming.context.t.composer.settingsTitle, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, f, now } = incoming.context
  const { key, page } = await pageOf(incoming)
  const body = await readForm(incoming.request)
  const values = typedValues(body)
  const words = t.composer.errors
  const form = parseForm(body, settingsForm, words)
  const revision = form.ok ? form.value.revision : Number(values.revision) || page.revision
  const unprocessable = (errors: RefusedDraft['errors']) =>
    data<RefusedDraft>({ errors, values, revision, standing: null }, { status: 422 })
  if (!form.ok) return unprocessable(form.errors)
  const typed = draftWithSettings(page, form.value, now())
  if (!typed.ok)
    return unprocessable(Object.fromEntries(typed.faults.map(({ field, code }) => [field, wordsFor(code, words)])))
  const saved = await saveDraft(db, { ...key, revision, draft: typed.draft })
  if (saved.ok) return seeOther(paths.campaign(page.id))
  if (saved.reason === 'missing') throw notFound()
  if (saved.reason === 'tender_public') return unprocessable({ purpose: words.tender_public })
  const lines = (draft: typeof typed.draft) => settingsLines(draft, { t, f })
  return data(tooLate(saved, { typed: typed.draft, values, lines, t }), { status: 409 })
}

export default function CampaignSettings() {
  const { page } = useLoaderData<typeof loader>()
  return <Settings page={page} refused={useActionData<typeof action>()} />
}
