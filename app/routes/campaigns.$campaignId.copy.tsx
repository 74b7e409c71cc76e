import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { CopyCampaign } from '#app/features/templates/CopyCampaign.tsx'
import { duplicateForm, templateForm } from '#app/features/templates/forms.ts'
import { saveTemplate } from '#app/features/templates/mutations.server.ts'
import { campaignToCopy, draftLikeCampaign } from '#app/features/templates/queries.server.ts'
import { buyerKey } from '#app/http/buyer-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther, unprocessable } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const campaign = await campaignToCopy(db, await buyerKey(incoming, 'compose'))
  if (!campaign) throw notFound()
  return { title: t.templates.copyTitle, campaign }
}

export async function action(incoming: ActionFunctionArgs) {
  const { newId } = incoming.context
  const key = { ...(await buyerKey(incoming, 'compose')), newId }
  if (!(await campaignToCopy(incoming.context.db, key))) throw notFound()
  const body = await readForm(incoming.request)
  return body.has('template') ? keep(incoming, key, body) : duplicate(incoming, key, body)
}

type Key = Awaited<ReturnType<typeof buyerKey>> & { newId: () => string }

async function duplicate({ context: { db, t } }: ActionFunctionArgs, key: Key, body: FormData) {
  const form = parseForm(body, duplicateForm, t.templates.errors)
  if (!form.ok) return unprocessable(form)
  const { name, suppliers } = form.value
  const draft = await draftLikeCampaign(db, { ...key, name, withSuppliers: suppliers === 'yes' })
  if (!draft) throw notFound()
  const made = await createDraft(db, { ...key, draft })
  if (made.ok) return seeOther(paths.campaign(made.id))
  return unprocessable({ errors: { '': t.composer.errors.tender_public }, values: typedValues(body) })
}

async function keep({ context: { db, t } }: ActionFunctionArgs, key: Key, body: FormData) {
  const form = parseForm(body, templateForm, t.templates.errors)
  if (!form.ok) return unprocessable(form)
  const made = await saveTemplate(db, { ...key, template: form.value.template })
  if (made.ok) return seeOther(paths.templates('saved'))
  if (made.reason === 'missing') throw notFound()
  return unprocessable({ errors: { template: t.templates.errors[made.reason] }, values: typedValues(body) })
}

export default function Copy() {
  const { campaign } = useLoaderData<typeof loader>()
  return <CopyCampaign campaign={campaign} refused={useActionData<typeof action>()} />
}
