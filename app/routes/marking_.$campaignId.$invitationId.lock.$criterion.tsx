import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LockMarks } from '#app/features/assessment/LockMarks.tsx'
import { lockSet } from '#app/features/assessment/lock-mutations.server.ts'
import { lockPage, nextToLock } from '#app/features/assessment/marking-page.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs, action: 'read' | 'lock') {
  return { ...(await evaluatorKey(incoming, action)), criterionId: incoming.params.criterion ?? '' }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t, lang } = incoming.context
  const page = await lockPage(db, await keyOf(incoming, 'read'))
  if (!page) throw notFound()
  return { title: t.marking.lockTitle(page.criterion.name[lang]), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await keyOf(incoming, 'lock')
  const result = await lockSet(db, key)
  if (!result.ok) {
    if (result.reason === 'not_found') throw notFound()
    const error = result.reason === 'incomplete' ? t.marking.notReady : t.marking.shut[result.reason]
    return data({ error }, { status: 409 })
  }
  const next = await nextToLock(db, key)
  return seeOther(next ? paths.markingLock(key.campaignId, next, key.criterionId) : paths.marking)
}

export default function Lock() {
  return <LockMarks page={useLoaderData<typeof loader>().page} error={useActionData<typeof action>()?.error} />
}
