import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rolesOfOrganisation } from '#app/domain/accounts/roles-of-organisation.ts'
import { memberForm } from '#app/features/people/forms.ts'
import { MemberForm } from '#app/features/people/MemberForm.tsx'
import { setRoles } from '#app/features/people/mutations.server.ts'
import { memberOf } from '#app/features/people/queries.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function memberKey(incoming: LoaderFunctionArgs | ActionFunctionArgs, action: 'read' | 'edit') {
  const { organisation } = await requireAccess(incoming, 'people', action)
  const key = { organisationId: organisation.id, personId: incoming.params.personId ?? '' }
  const member = await memberOf(incoming.context.db, key)
  if (!member) throw notFound()
  return { key, member, exist: rolesOfOrganisation(organisation) }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { member, exist } = await memberKey(incoming, 'read')
  return { title: incoming.context.t.people.memberTitle(member.name), member, offered: exist }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key, exist } = await memberKey(incoming, 'edit')
  const { db, t, now } = incoming.context
  const form = parseForm(await readForm(incoming.request), memberForm, t.people.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const { roles } = form.value
  const refused = (word: string) =>
    data({ errors: { roles: word }, values: { roles: roles as string[], function: form.value.function ?? '' } }, 422)
  if (!roles.every((role) => exist.includes(role))) return refused(t.people.errors.foreign_role)
  const changed = await setRoles(db, { ...key, roles, function: form.value.function ?? null, now: now() })
  if (changed.ok) return seeOther(paths.people)
  if (changed.fault === 'not_found') throw notFound()
  return refused(t.people.errors.last_admin)
}

export default function Person() {
  const { member, offered } = useLoaderData<typeof loader>()
  return <MemberForm member={member} offered={offered} {...useActionData<typeof action>()} />
}
