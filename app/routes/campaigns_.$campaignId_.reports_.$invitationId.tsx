import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { ReportAwaited } from '#app/features/reports/ReportAwaited.tsx'
import { SupplierReportPage } from '#app/features/reports/SupplierReportPage.tsx'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** The report of one supplier; 409 with what remains while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'report', 'read')
  const { context, params } = incoming
  const found = await supplierReport(context.db, {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    invitationId: params.invitationId ?? '',
    now: context.now(),
  })
  if (!found) throw notFound()
  const { reports } = context.t
  if (!found.ok) {
    const title = reports.awaitedTitle(found.awaited.supplier)
    return data({ title, report: null, awaited: found.awaited, mayComment: false }, { status: 409 })
  }
  const { report } = found
  const mayComment = may(actor, 'report', 'comment') && report.campaign.status === 'assessed'
  return data({ title: reports.title(report.supplier.name), report, awaited: null, mayComment })
}

export default function Report() {
  const { report, awaited, mayComment } = useLoaderData<typeof loader>()
  if (report) return <SupplierReportPage report={report} mayComment={mayComment} />
  return awaited && <ReportAwaited awaited={awaited} />
}
