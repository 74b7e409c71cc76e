import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActionPage } from '#app/features/progress/ActionPage.tsx'
import { actForm, typedOnPlan } from '#app/features/progress/forms.ts'
import { actOnPlan } from '#app/features/progress/mutations.server.ts'
import { planPlaces } from '#app/features/progress/places.ts'
import { actionPage, pairOf } from '#app/features/progress/plan.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { planKey } from '#app/http/plan-key.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs, act: 'read' | 'edit') {
  const key = await planKey(incoming, act)
  const pair = await pairOf(incoming.context.db, key)
  const page = pair && (await actionPage(incoming.context.db, pair, key))
  if (!page) throw notFound()
  return { key, pair, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, page } = await found(incoming, 'read')
  return { title: page.action.title, page, mayAct: key.mayAct }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key, pair } = await found(incoming, 'edit')
  const { db, t } = incoming.context
  const body = await readForm(incoming.request)
  const refused = (errors: Record<string, string>, status: number) => data({ ...typedOnPlan(body), errors }, { status })
  const form = parseForm(body, actForm, t.progress.errors)
  if (!form.ok) return refused(form.errors, 422)
  const result = await actOnPlan(db, { ...key, pair, act: form.value })
  if (result.ok) return seeOther(planPlaces(pair).action(key.actionId))
  if (result.fault === 'not_found') throw notFound()
  return refused({ '': t.progress.errors[result.fault] }, 409)
}

export default function Action() {
  const { page, mayAct } = useLoaderData<typeof loader>()
  return <ActionPage page={page} mayAct={mayAct} refused={useActionData<typeof action>()} />
}
