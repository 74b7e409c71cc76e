import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { ReportAwaited } from '#app/features/reports/ReportAwaited.tsx'
import { SupplierReportPage } from '#app/features/reports/SupplierReportPage.tsx'
import { buyerReport } from '#app/features/reports/told.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { reportKey } from '#app/http/report-key.server.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** The report of one supplier; 409 with what remains while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, key } = await reportKey(incoming)
  const { db, t } = incoming.context
  const found = await buyerReport(db, key)
  if (!found) throw notFound()
  if (!found.ok) {
    const title = t.reports.awaitedTitle(found.awaited.supplier)
    return data({ title, told: null, awaited: found.awaited }, { status: 409 })
  }
  const { report, sent, publication, references } = found
  const publishedAt = publication?.publishedAt ?? null
  const mayComment = may(actor, 'report', 'comment') && publishedAt === null
  const mayReEvaluate = may(actor, 'campaign', 'compose') && report.campaign.assessedAt !== null
  const told = { report, sent, publishedAt, mayComment, mayReEvaluate, references }
  return data({ title: t.reports.title(report.supplier.name), told, awaited: null })
}

export default function Report() {
  const { told, awaited } = useLoaderData<typeof loader>()
  if (told) return <SupplierReportPage {...told} />
  return awaited && <ReportAwaited awaited={awaited} />
}
