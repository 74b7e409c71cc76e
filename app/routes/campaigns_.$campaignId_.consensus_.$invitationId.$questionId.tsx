import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agreementRefusal } from '#app/features/assessment/agreement-refusal.ts'
import { ConsensusAnswer } from '#app/features/assessment/ConsensusAnswer.tsx'
import { consensusPage, nextToSettle } from '#app/features/assessment/consensus-answer.server.ts'
import { agreeLevel } from '#app/features/assessment/consensus-mutations.server.ts'
import { agreeForm } from '#app/features/assessment/decision-forms.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { viewerKey } from '#app/http/viewer-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, may, asBuyer } = await viewerKey(incoming, 'read')
  const page = await consensusPage(incoming.context.db, key)
  if (!page) throw notFound()
  const agreeHere = page.campaign.open && may.agree && (asBuyer || page.assigned)
  return { title: `${page.supplier.name} · ${page.question.id}`, page, may: { ...may, agreeHere } }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, asBuyer } = await viewerKey(incoming, 'agree')
  const page = await consensusPage(db, key)
  if (!page) throw notFound()
  const body = await readForm(incoming.request)
  const form = parseForm(body, agreeForm, t.consensus.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values, saved: undefined }, { status: 422 })
  const result = await agreeLevel(db, { ...key, ...form.value, asBuyer })
  if (result.ok) {
    const next = await nextToSettle(db, key)
    const { campaignId } = key
    return seeOther(
      next ? paths.consensusQuestion(campaignId, next.invitationId, next.questionId) : paths.consensus(campaignId),
    )
  }
  const refusal = agreementRefusal(result, t, page.requiredMarks)
  if (!refusal) throw notFound()
  const { status, ...refused } = refusal
  return data({ ...refused, values: typedValues(body) }, { status })
}

export default function Settle() {
  const { page, may } = useLoaderData<typeof loader>()
  return <ConsensusAnswer page={page} may={may} refused={useActionData<typeof action>()} />
}
