import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { startForm } from '#app/features/templates/forms.ts'
import { removeTemplate } from '#app/features/templates/mutations.server.ts'
import { draftFromTemplate, templateOfBuyer } from '#app/features/templates/queries.server.ts'
import { StartFromTemplate } from '#app/features/templates/StartFromTemplate.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther, unprocessable } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'compose')
  const key = { templateId: incoming.params.templateId ?? '', organisationId: organisation.id, actorId: actor.id }
  const template = await templateOfBuyer(incoming.context.db, key)
  if (!template) throw notFound()
  return { key, template }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { draft: _, ...template } = (await found(incoming)).template
  return { title: template.name, template }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key } = await found(incoming)
  const { db, t, now, newId } = incoming.context
  const body = await readForm(incoming.request)
  if (body.get('then') === 'remove') {
    await removeTemplate(db, key)
    return seeOther(paths.templates('removed'))
  }
  const form = parseForm(body, startForm, t.templates.errors)
  if (!form.ok) return unprocessable(form)
  const draft = await draftFromTemplate(db, { ...key, name: form.value.name })
  if (!draft) throw notFound()
  const made = await createDraft(db, { ...key, now: now(), newId, draft })
  if (made.ok) return seeOther(paths.campaign(made.id))
  return unprocessable({ errors: { '': t.composer.errors.tender_public }, values: typedValues(body) })
}

export default function Template() {
  const { template } = useLoaderData<typeof loader>()
  return <StartFromTemplate template={template} refused={useActionData<typeof action>()} />
}
