import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { typedRevision } from '#app/domain/answers/revision.ts'
import script from '#app/enhance/weight-total.ts?worker&url'
import { firstRules, typedRules } from '#app/features/tender/forms.ts'
import { saveTender } from '#app/features/tender/mutations.server.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { faultWords, refusedFaults } from '#app/features/tender/saved.ts'
import { TenderRules } from '#app/features/tender/TenderRules.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'
import { tenderKey } from '#app/http/tender-key.server.ts'

export const meta = titleMeta

async function pageOf(incoming: LoaderFunctionArgs) {
  const { key } = await tenderKey(incoming, 'edit')
  const { db, t } = incoming.context
  const source = await tenderSource(db, key)
  if (!source) throw notFound()
  // A result alone enters a table: before there is one, no rule of it can be set (Design §4.9).
  if (!source.final) throw pageError('conflict')
  const { campaign, revision, underProcurementCode } = source
  const rules = source.tender ?? firstRules(underProcurementCode, t.tender.technicalFirst)
  return { key, page: { campaign, revision, underProcurementCode, rules } }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await pageOf(incoming)
  return { title: incoming.context.t.tender.rulesTitle, page: { ...page, rules: { ...page.rules, offers: {} } } }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, page } = await pageOf(incoming)
  const form = await readForm(incoming.request)
  const values = typedValues(form)
  const typed = typedRules(page.rules, form, page.underProcurementCode)
  const refused = (errors: Record<string, string>, conflict: boolean) =>
    data({ errors, values, revision: page.revision, conflict }, { status: conflict ? 409 : 422 })
  if (!typed.ok) return refused(faultWords(typed.faults, t.tender.errors), false)
  if (typedRevision(values.revision) !== page.revision) return refused({}, true)
  const saved = await saveTender(db, { ...key, revision: page.revision, tender: typed.tender, act: 'rules' })
  if (saved.ok) return seeOther(paths.tender(page.campaign.id))
  if (saved.reason === 'not_found') throw notFound()
  if (saved.reason === 'not_final') throw pageError('conflict')
  return refused(faultWords(refusedFaults(saved), t.tender.errors), saved.reason === 'conflict')
}

export default function Rules() {
  const { page } = useLoaderData<typeof loader>()
  return <TenderRules page={page} refused={useActionData<typeof action>()} script={script} />
}
