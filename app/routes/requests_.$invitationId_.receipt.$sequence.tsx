import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReceiptPage } from '#app/features/responses/ReceiptPage.tsx'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

/** The receipt as a page, or as the file of the same name with `.json` after it. */
export async function loader(incoming: LoaderFunctionArgs) {
  const key = await supplierKey(incoming, 'submission', 'read')
  const [, sequence, extension] = /^(\d{1,6})(\.json)?$/.exec(incoming.params.sequence ?? '') ?? []
  const found = sequence ? await submissionOf(incoming.context.db, { ...key, sequence: Number(sequence) }) : null
  if (!found) throw notFound()
  if (extension) {
    throw new Response(JSON.stringify(found.receipt, null, 2), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="etalon-receipt-${sequence}.json"`,
        'Cache-Control': 'no-store',
      },
    })
  }
  const title = incoming.context.t.submission.receiptTitle(found.receipt.response.sequence)
  return { title, receipt: found.receipt, timeZone: found.timeZone, invitationId: key.invitationId }
}

export default function SubmissionReceipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />
}
