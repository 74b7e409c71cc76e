import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { campaignChoices, firstDraft } from '#app/features/composer/choices.server.ts'
import { newCampaignForm } from '#app/features/composer/forms.ts'
import { NewCampaign } from '#app/features/composer/NewCampaign.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther, unprocessable } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'campaign', 'compose')
  const { db, t } = incoming.context
  return { title: t.composer.newTitle, choices: await campaignChoices(db, organisation.id) }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'compose')
  const { db, t, now, newId } = incoming.context
  const words = t.composer.errors
  const body = await readForm(incoming.request)
  const form = parseForm(body, newCampaignForm, words)
  if (!form.ok) return unprocessable(form)
  const first = firstDraft(form.value)
  if (!first.ok) return unprocessable({ errors: { [first.field]: words[first.field] }, values: typedValues(body) })
  const key = { organisationId: organisation.id, actorId: actor.id, now: now(), newId }
  const created = await createDraft(db, { ...key, draft: first.draft })
  if (created.ok) return seeOther(paths.campaign(created.id))
  return unprocessable({ errors: { purpose: words[created.reason] }, values: typedValues(body) })
}

export default function New() {
  const { choices } = useLoaderData<typeof loader>()
  return <NewCampaign choices={choices} refused={useActionData<typeof action>()} />
}
