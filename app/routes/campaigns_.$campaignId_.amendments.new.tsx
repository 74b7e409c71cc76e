import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { amendmentForm, wishOf } from '#app/features/amendments/forms.ts'
import { amendCampaign } from '#app/features/amendments/mutations.server.ts'
import { NewAmendment } from '#app/features/amendments/NewAmendment.tsx'
import { amendmentPage } from '#app/features/amendments/page.server.ts'
import { amendmentPreview } from '#app/features/amendments/preview.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues, wordsFor } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'amend')
  const campaignId = incoming.params.campaignId ?? ''
  return { campaignId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const page = await amendmentPage(incoming.context.db, await keyOf(incoming))
  if (!page) throw notFound()
  return { title: incoming.context.t.amendments.newTitle, page }
}

/** Reads the changes back first; only what was read is confirmed. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t, newId, secret, env } = incoming.context
  const key = await keyOf(incoming)
  const words = t.amendments.errors
  const page = await amendmentPage(db, key)
  if (!page) throw notFound()
  const body = await readForm(incoming.request)
  const values = typedValues(body)
  const refused = (errors: Record<string, string>, status: number) => data({ errors, values }, { status })
  if (page.bar) return refused({ '': t.amendments.bars[page.bar] }, 409)
  const form = parseForm(body, amendmentForm, words)
  if (!form.ok) return refused(form.errors, 422)
  if (body.get('intent') === 'correct') return data({ values }, { status: 200 })
  const typed = wishOf(form.value, body, page.settings)
  if (!typed.ok)
    return refused(Object.fromEntries(Object.entries(typed.errors).map(([f, k]) => [f, wordsFor(k, words)])), 422)
  const given = { ...key, version: form.value.version, wish: typed.wish, reason: form.value.reason }
  const preview = await amendmentPreview(db, given)
  const named = (faults: { field: string; code: string; detail: string[] }[]) =>
    Object.fromEntries(
      faults.map(({ field, code, detail }) => [field, wordsFor(`${code}|${detail.join(', ')}`, words)]),
    )
  if (!preview.ok)
    return refused(preview.faults ? named(preview.faults) : { '': words.stale }, preview.faults ? 422 : 409)
  if (body.get('intent') !== 'confirm') return data({ values, preview: preview.preview }, { status: 200 })
  const sending = { newId, secret, baseUrl: env.BASE_URL, salt: Uint8Array.from(randomBytes(32)) }
  const result = await amendCampaign(db, { ...given, ...sending })
  if (result.ok) return seeOther(paths.amendments(key.campaignId, result.version))
  if (result.reason === 'missing') throw notFound()
  if (result.reason === 'faults') return refused(named(result.faults), 422)
  return refused({ '': result.reason === 'barred' ? t.amendments.bars[result.bar] : words.stale }, 409)
}

export default function NewAmendmentRoute() {
  const answer = useActionData<typeof action>()
  return <NewAmendment page={useLoaderData<typeof loader>().page} answer={answer} />
}
