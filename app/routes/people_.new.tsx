import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rolesOfOrganisation } from '#app/domain/accounts/roles-of-organisation.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { offerForm } from '#app/features/people/forms.ts'
import { offerPlace } from '#app/features/people/mutations.server.ts'
import { OfferForm } from '#app/features/people/OfferForm.tsx'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'people', 'edit')
  return { title: incoming.context.t.people.newTitle, offered: rolesOfOrganisation(organisation) }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'people', 'edit')
  const { db, env, secret, t, lang, newId } = incoming.context
  const form = parseForm(await readForm(incoming.request), offerForm, t.people.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const { name, email, roles } = form.value
  const values = { name, email, roles: roles as string[], function: form.value.function ?? '' }
  const refused = (errors: Record<string, string>, status: number) => data({ errors, values }, { status })
  const exist = rolesOfOrganisation(organisation)
  if (!roles.every((role) => exist.includes(role))) return refused({ roles: t.people.errors.foreign_role }, 422)
  const now = incoming.context.now()
  if (!(await allowHit(db, { key: `offer:organisation:${organisation.id}`, hits: 60, minutes: 60 }, now)))
    return refused({ email: t.people.errors.rate }, 429)
  const asked = { organisation, by: actor, name, email, roles, function: form.value.function ?? null, now }
  const offered = await offerPlace(db, asked, { language: lang, secret, baseUrl: env.BASE_URL, newId })
  return offered.ok ? seeOther(paths.people) : refused({ email: t.people.errors[offered.fault] }, 422)
}

export default function NewPerson() {
  const { offered } = useLoaderData<typeof loader>()
  return <OfferForm offered={offered} {...useActionData<typeof action>()} />
}
