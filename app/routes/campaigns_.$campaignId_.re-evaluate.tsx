import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { reEvaluationForm } from '#app/features/re-evaluation/forms.ts'
import { reEvaluationOf, reEvaluationPage } from '#app/features/re-evaluation/queries.server.ts'
import { ReEvaluate } from '#app/features/re-evaluation/ReEvaluate.tsx'
import { buyerKey } from '#app/http/buyer-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther, unprocessable } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const chosen = new URL(incoming.request.url).searchParams.getAll('s')
  return { ...(await buyerKey(incoming, 'compose')), chosen }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await reEvaluationPage(db, await keyOf(incoming))
  if (!page) throw notFound()
  return { title: t.reEvaluation.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, newId } = incoming.context
  const key = await keyOf(incoming)
  const page = await reEvaluationPage(db, key)
  if (!page) throw notFound()
  const body = await readForm(incoming.request)
  const form = parseForm(body, reEvaluationForm, t.reEvaluation.errors)
  if (!form.ok) return unprocessable(form)
  const draft = await reEvaluationOf(db, { ...key, ...form.value })
  if (!draft) throw notFound()
  const errors = { questions: t.reEvaluation.errors.questions }
  if (draft.scope.length === 0) return unprocessable({ errors, values: typedValues(body) })
  const made = await createDraft(db, { ...key, newId, draft, reEvaluates: key.campaignId })
  if (!made.ok) throw notFound()
  return seeOther(paths.campaign(made.id))
}

export default function ReEvaluateCampaign() {
  const { page } = useLoaderData<typeof loader>()
  return <ReEvaluate page={page} refused={useActionData<typeof action>()} />
}
