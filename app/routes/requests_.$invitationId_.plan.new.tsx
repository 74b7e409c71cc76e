import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actionForm, typedOnPlan } from '#app/features/progress/forms.ts'
import { proposeAction } from '#app/features/progress/mutations.server.ts'
import { NewActionPage } from '#app/features/progress/NewActionPage.tsx'
import { planPlaces } from '#app/features/progress/places.ts'
import { newActionPage, pairOf } from '#app/features/progress/plan.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { planKey } from '#app/http/plan-key.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function begun(incoming: LoaderFunctionArgs) {
  const key = await planKey(incoming, 'edit')
  const pair = await pairOf(incoming.context.db, key)
  const page = pair && (await newActionPage(incoming.context.db, pair, key))
  if (!page) throw notFound()
  return { key, pair, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await begun(incoming)
  return { title: incoming.context.t.progress.propose, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key, pair, page } = await begun(incoming)
  const { db, t } = incoming.context
  const body = await readForm(incoming.request)
  const { values } = typedOnPlan(body)
  const form = parseForm(body, actionForm, t.progress.errors)
  if (!form.ok) return data({ errors: form.errors, values }, { status: 422 })
  const { revision: _, ...content } = form.value
  const result = await proposeAction(db, { ...key, pair, sourceId: page.sourceId, content })
  if (result.ok) return seeOther(planPlaces(pair).plan)
  return data({ errors: { '': t.progress.errors[result.fault] } as Record<string, string>, values }, { status: 409 })
}

export default function NewAction() {
  return <NewActionPage page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}
