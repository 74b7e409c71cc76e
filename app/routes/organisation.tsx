import type { ActionFunctionArgs } from '@remix-run/node'
import { switchOrganisation } from '#app/features/accounts/mutations.server.ts'
import { requireActor } from '#app/http/access.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { localPath } from '#app/http/typed-work.server.ts'

export function loader() {
  throw notFound()
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readForm(request)
  const organisationId = String(form.get('organisationId') ?? '')
  const change = { token: context.sessionToken ?? '', personId: actor.id, organisationId }
  if (!(await switchOrganisation(context.db, change))) throw notFound()
  return seeOther(localPath(form.get('back'), paths.home))
}
