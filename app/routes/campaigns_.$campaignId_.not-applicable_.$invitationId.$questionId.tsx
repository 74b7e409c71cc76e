import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { rulingForm } from '#app/features/assessment/decision-forms.ts'
import { RuleClaim } from '#app/features/assessment/RuleClaim.tsx'
import { ruleNotApplicable } from '#app/features/assessment/ruling-mutations.server.ts'
import { claimPage, nextToJudge } from '#app/features/assessment/rulings.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs, action: 'read' | 'rule') {
  const { actor, organisation } = await requireBuyer(incoming, 'not_applicable', action)
  const { campaignId = '', invitationId = '', questionId = '' } = incoming.params
  const key = { campaignId, invitationId, questionId, organisationId: organisation.id, actorId: actor.id }
  return { key: { ...key, now: incoming.context.now() }, mayRule: may(actor, 'not_applicable', 'rule') }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, mayRule } = await keyOf(incoming, 'read')
  const page = await claimPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { title: `${page.supplier.name} · ${page.question.id}`, page, mayRule }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key } = await keyOf(incoming, 'rule')
  if (!(await claimPage(db, key))) throw notFound()
  const body = await readForm(incoming.request)
  const form = parseForm(body, rulingForm, t.rulings.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values, saved: undefined }, { status: 422 })
  const { accepted, reason, seen } = form.value
  const result = await ruleNotApplicable(db, { ...key, accepted, reason, seen: seen === '' ? null : seen })
  if (result.ok) {
    const { campaignId } = key
    const next = await nextToJudge(db, key)
    return seeOther(
      next ? paths.notApplicableClaim(campaignId, next.invitationId, next.questionId) : paths.notApplicable(campaignId),
    )
  }
  if (result.reason === 'not_found' || result.reason === 'not_declared') throw notFound()
  const saved = result.reason === 'conflict' ? result.saved : undefined
  const message = result.reason === 'conflict' ? t.rulings.errors.conflict : t.rulings.na.frozen
  return data({ errors: { accepted: message }, values: typedValues(body), saved }, { status: 409 })
}

export default function Rule() {
  const { page, mayRule } = useLoaderData<typeof loader>()
  return <RuleClaim page={page} mayRule={mayRule} refused={useActionData<typeof action>()} />
}
