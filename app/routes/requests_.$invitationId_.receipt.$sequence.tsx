import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titledVersions } from '#app/features/questionnaires/known.server.ts'
import { ReceiptPage } from '#app/features/responses/ReceiptPage.tsx'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const key = await supplierKey(incoming, 'submission', 'read')
  const [sequence] = /^\d{1,6}$/.exec(incoming.params.sequence ?? '') ?? []
  const found = sequence ? await submissionOf(incoming.context.db, { ...key, sequence: Number(sequence) }) : null
  if (!found) throw notFound()
  const title = incoming.context.t.submission.receiptTitle(found.receipt.response.sequence)
  const { receipt, timeZone, reuse } = found
  const questionnaires = titledVersions(receipt.questionnaires)
  return { title, receipt, questionnaires, timeZone, reuse, invitationId: key.invitationId }
}

export default function SubmissionReceipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />
}
