import { paths } from '#app/http/paths.ts'

interface Side {
  side: 'buyer' | 'supplier'
  campaign: { id: string }
  invitationId: string
}

/** The addresses of one plan, as its reader's side has them. */
export function planPlaces({ side, campaign: { id }, invitationId: at }: Side) {
  return side === 'buyer'
    ? {
        report: paths.report(id, at),
        plan: paths.reportPlan(id, at),
        make: (from?: string) => paths.newReportAction(id, at, from),
        action: (action: string) => paths.reportAction(id, at, action),
      }
    : {
        report: paths.requestReport(at),
        plan: paths.requestPlan(at),
        make: (from?: string) => paths.newRequestAction(at, from),
        action: (action: string) => paths.requestAction(at, action),
      }
}
