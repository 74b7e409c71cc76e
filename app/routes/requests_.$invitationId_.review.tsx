import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordAccess } from '#app/features/accesses/recording-mutations.server.ts'
import { ReviewResponse } from '#app/features/responses/ReviewResponse.tsx'
import { reviewPage } from '#app/features/responses/review-page.server.ts'
import type { RefusedSubmission } from '#app/features/responses/SubmitForm.tsx'
import { submitResponse } from '#app/features/responses/submit-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { isNavigation } from '#app/http/navigation.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, newId, t } = incoming.context
  const key = await supplierKey(incoming, 'submission', 'read')
  const page = await reviewPage(db, key)
  if (!page) throw notFound()
  if (isNavigation(incoming.request)) await recordAccess(db, key)
  return { title: t.submission.title, page, requestKey: newId() }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, newId, t } = incoming.context
  const key = await supplierKey(incoming, 'submission', 'submit')
  const form = await readForm(incoming.request)
  const text = (name: string) => String(form.get(name) ?? '')
  const ticked = {
    attested: form.has('attested'),
    confirmUnanswered: form.has('confirmUnanswered'),
    updateLibrary: form.has('updateLibrary'),
    variants: form.getAll('variants').map(String),
  }
  const result = await submitResponse(db, {
    ...key,
    ...ticked,
    requestKey: text('requestKey').slice(0, 100) || newId(),
    ...(text('seen') ? { seen: text('seen') } : {}),
  })
  if (result.ok) return seeOther(paths.receipt(key.invitationId, result.receipt.response.sequence))
  if (result.fault === 'not_found') throw notFound()
  const field = { unanswered: 'confirmUnanswered', not_attested: 'attested' }[result.fault as string] ?? ''
  const status = result.fault === 'closed' || result.fault === 'changed' ? 409 : 422
  // What is attested is what was read: a page that has changed asks for the attestation again.
  if (result.fault === 'changed') ticked.attested = false
  const refused: RefusedSubmission = { errors: { [field]: t.submission.errors[result.fault] }, ticked }
  return data(refused, { status })
}

export default function Review() {
  const { page, requestKey } = useLoaderData<typeof loader>()
  return <ReviewResponse page={page} requestKey={requestKey} refused={useActionData<typeof action>()} />
}
