import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { typedRevision } from '#app/domain/answers/revision.ts'
import { typedMarks } from '#app/features/tender/forms.ts'
import { offersPage } from '#app/features/tender/model.ts'
import { saveTender } from '#app/features/tender/mutations.server.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { faultWords } from '#app/features/tender/saved.ts'
import { TenderMarks } from '#app/features/tender/TenderMarks.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, pageError, seeOther } from '#app/http/responses.server.ts'
import { tenderKey } from '#app/http/tender-key.server.ts'

export const meta = titleMeta

async function tableOf(incoming: LoaderFunctionArgs) {
  const { key, page } = await tenderKey(incoming, 'edit')
  const source = await tenderSource(incoming.context.db, key)
  if (!source) throw notFound()
  if (!source.final) throw pageError('conflict')
  if (!source.tender) throw seeOther(paths.tenderRules(key.campaignId))
  return { key, source, tender: source.tender, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { source, tender, page } = await tableOf(incoming)
  return { title: incoming.context.t.tender.typeMarks, page: offersPage(source, tender, page) }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, source, tender, page } = await tableOf(incoming)
  const form = await readForm(incoming.request)
  const values = typedValues(form)
  const ids = source.suppliers.map(({ id }) => id)
  const typed = typedMarks(tender, form, ids)
  const refused = (errors: Record<string, string>, conflict: boolean) =>
    data({ errors, values, revision: source.revision, conflict }, { status: conflict ? 409 : 422 })
  if (!typed.ok) return refused(faultWords(typed.faults, t.tender.errors), false)
  if (typedRevision(values.revision) !== source.revision) return refused({}, true)
  const saved = await saveTender(db, { ...key, revision: source.revision, tender: typed.tender, act: 'marks' })
  const { pages } = offersPage(source, tender, page)
  if (saved.ok)
    return seeOther(page < pages ? paths.tenderMarks(key.campaignId, page + 1) : paths.tender(key.campaignId))
  if (saved.reason === 'not_found') throw notFound()
  if (saved.reason !== 'conflict') throw pageError('conflict')
  return refused({}, true)
}

export default function Marks() {
  const { page } = useLoaderData<typeof loader>()
  return <TenderMarks page={page} refused={useActionData<typeof action>()} />
}
