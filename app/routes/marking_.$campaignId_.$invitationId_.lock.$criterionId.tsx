import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mustDeclare } from '#app/features/declarations/signing.server.ts'
import { LockSet } from '#app/features/marking/LockSet.tsx'
import { lockSet } from '#app/features/marking/lock-mutations.server.ts'
import { lockPage, nextToLock } from '#app/features/marking/marking-page.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db } = incoming.context
  const key = await evaluatorKey(incoming, 'read')
  const page = await lockPage(db, key)
  if (!page) throw (await mustDeclare(db, key)) ? seeOther(paths.declaration(key.campaignId)) : notFound()
  return { title: incoming.context.t.marking.lockTitle, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await evaluatorKey(incoming, 'lock')
  const result = await lockSet(db, key)
  if (result.ok) {
    const next = await nextToLock(db, key)
    return seeOther(
      next
        ? paths.markingLock(key.campaignId, next, key.criterionId)
        : paths.markingCriterion(key.campaignId, key.criterionId),
    )
  }
  if (result.reason === 'not_found') throw notFound()
  const message = result.reason === 'incomplete' ? t.marking.errors.incomplete : t.marking.shut[result.reason]
  return data({ errors: { '': message } }, { status: result.reason === 'incomplete' ? 422 : 409 })
}

export default function Lock() {
  return <LockSet page={useLoaderData<typeof loader>().page} errors={useActionData<typeof action>()?.errors} />
}
