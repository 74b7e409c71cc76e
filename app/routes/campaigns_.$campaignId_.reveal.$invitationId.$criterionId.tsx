import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revealForm } from '#app/features/assessment/decision-forms.ts'
import { RevealSet } from '#app/features/marking/RevealSet.tsx'
import { forceReveal } from '#app/features/marking/reveal-mutations.server.ts'
import { revealStanding } from '#app/features/marking/reveal-standing.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'reveal', 'force')
  const { campaignId = '', invitationId = '', criterionId = '' } = incoming.params
  const key = { campaignId, invitationId, criterionId, organisationId: organisation.id, actorId: actor.id }
  return { ...key, now: incoming.context.now() }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const standing = await revealStanding(incoming.context.db, await keyOf(incoming))
  if (!standing?.marking) throw notFound()
  if (standing.revealed || !standing.campaign.open) throw seeOther(paths.consensus(standing.campaign.id))
  return { title: incoming.context.t.rulings.reveal.title, standing }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await keyOf(incoming)
  const standing = await revealStanding(db, key)
  if (!standing?.marking) throw notFound()
  const body = await readForm(incoming.request)
  const form = parseForm(body, revealForm, t.rulings.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const result = await forceReveal(db, { ...key, ...form.value })
  const { supplier, criterion } = standing
  if (result.ok || result.reason === 'already_revealed')
    return seeOther(paths.consensus(key.campaignId, { q: supplier.name, criterion: criterion.id }))
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'frozen') throw pageError('conflict')
  const errors: Record<string, string> =
    result.reason === 'nothing_locked'
      ? { reason: t.rulings.reveal.nothingLocked }
      : { confirmed: t.rulings.errors.unconfirmed }
  return data({ errors, values: typedValues(body) }, { status: 422 })
}

export default function Reveal() {
  const { standing } = useLoaderData<typeof loader>()
  return <RevealSet standing={standing} refused={useActionData<typeof action>()} />
}
