import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordAccess } from '#app/features/accesses/recording-mutations.server.ts'
import { MyQuestions } from '#app/features/assignments/MyQuestions.tsx'
import { minePage } from '#app/features/assignments/mine-page.server.ts'
import { heldElsewhere } from '#app/features/assignments/queries.server.ts'
import { finish, giveBack } from '#app/features/assignments/return-mutations.server.ts'
import { requireActor } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { isNavigation } from '#app/http/navigation.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db } = incoming.context
  const { id: actorId, organisation } = await requireActor(incoming)
  const invitationId = incoming.params.invitationId ?? ''
  if (await heldElsewhere(db, { invitationId, actorId, organisationId: organisation?.id ?? '' }))
    throw seeOther(paths.chooseOrganisation(paths.requestMine(invitationId)))
  const key = await supplierKey(incoming, 'answer', 'read')
  const page = await minePage(db, key)
  if (!page) throw notFound()
  if (isNavigation(incoming.request)) await recordAccess(db, key)
  return { title: incoming.context.t.assignments.mineTitle, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, f, env, secret, newId, actor } = incoming.context
  const key = await supplierKey(incoming, 'answer', 'edit')
  const then = (await readForm(incoming.request)).get('then')
  const given = { ...key, actorName: actor?.name ?? '' }
  const sending = { secret, baseUrl: env.BASE_URL, newId }
  const act = then === 'done' ? finish : then === 'back' ? giveBack : null
  if (!act) {
    if (await minePage(db, key)) throw pageError('unprocessable')
    throw notFound()
  }
  const result = await act(db, given, sending)
  if (result.ok)
    return seeOther(then === 'done' ? paths.requestMine(key.invitationId) : paths.request(key.invitationId))
  if (result.fault === 'not_found') throw notFound()
  const words = t.assignments.errors
  if (result.fault === 'unfinished')
    return data({ errors: { '': words.unfinished(f.list(result.questionIds)) } }, { status: 422 })
  const word = result.fault === 'closed' ? t.requests.readOnly : words.nothing
  return data({ errors: { '': word } }, { status: 409 })
}

export default function Mine() {
  return <MyQuestions page={useLoaderData<typeof loader>().page} errors={useActionData<typeof action>()?.errors} />
}
