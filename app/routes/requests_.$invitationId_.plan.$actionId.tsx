import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActionPage } from '#app/features/progress/ActionPage.tsx'
import { actionForm, messageForm, moveForm } from '#app/features/progress/forms.ts'
import { moveAction, reviseAction, sayOnAction } from '#app/features/progress/mutations.server.ts'
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
  const words = t.progress.errors
  const body = await readForm(incoming.request)
  const typed = (name: string) => String(body.get(name) ?? '')
  const intent = typed('intent')
  const fields = { title: typed('title'), evidence: typed('evidence'), owner: typed('owner'), dueOn: typed('dueOn') }
  const refused = (errors: Record<string, string>, status: number) =>
    data({ intent, errors, values: { ...fields, text: typed('text') } }, { status })
  const given = { ...key, pair }
  const act = async () => {
    if (intent === 'say') {
      const form = parseForm(body, messageForm, words)
      return form.ok ? sayOnAction(db, { ...given, text: form.value.text }) : form
    }
    if (intent === 'move') {
      const form = parseForm(body, moveForm, words)
      return form.ok ? moveAction(db, { ...given, ...form.value }) : form
    }
    const form = parseForm(body, actionForm, words)
    if (!form.ok) return form
    const { revision, ...content } = form.value
    return reviseAction(db, { ...given, revision, content })
  }
  const result = await act()
  if (result.ok) return seeOther(planPlaces(pair).action(key.actionId))
  if ('errors' in result) return refused(result.errors, 422)
  if (result.fault === 'not_found') throw notFound()
  return refused({ '': words[result.fault] }, 409)
}

export default function Action() {
  const { page, mayAct } = useLoaderData<typeof loader>()
  return <ActionPage page={page} mayAct={mayAct} refused={useActionData<typeof action>()} />
}
