import { paths } from '#app/http/paths.ts'
import type { RouteEntry } from './door.ts'

/** The routes of what a campaign leads to: reports, their telling, and the bridge to a consultation. */
export const tellingRoutes: Record<string, RouteEntry> = {
  'routes/campaigns_.$campaignId_.record': {
    path: (ids) => paths.recordFiles(ids.campaignId),
    get: ['admin', 'buyer'],
    post: ['admin', 'buyer'],
  },
  'routes/campaigns_.$campaignId_.bridge._index': {
    path: (ids) => paths.bridge(ids.bridged),
    get: ['admin', 'buyer', 'reader'],
  },
  'routes/campaigns_.$campaignId_.bridge.new': {
    path: (ids) => paths.newBridgeItem(ids.bridged, { question: 'GOV-1' }),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.bridge.$itemId': {
    path: (ids) => paths.bridgeItem(ids.bridged, ids.bridgeItem),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.bridge[.]docx': {
    path: (ids) => paths.bridgeDocx(ids.bridged),
    get: ['admin', 'buyer', 'reader'],
  },
  'routes/campaigns_.$campaignId_.bridge[.]md': {
    path: (ids) => paths.bridgeMarkdown(ids.bridged),
    get: ['admin', 'buyer', 'reader'],
  },
  'routes/campaigns_.$campaignId_.trend.$invitationId': {
    path: (ids) => paths.trend(ids.toldCampaign, ids.toldInvitation),
    get: ['admin', 'buyer', 'reader'],
  },
  'routes/campaigns_.$campaignId_.re-evaluate': {
    path: (ids) => paths.reEvaluate(ids.toldCampaign),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.debriefing': {
    path: (ids) => paths.debriefing(ids.toldCampaign),
    get: ['admin', 'buyer', 'reader'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId_.flags': {
    path: (ids) => paths.reportFlags(ids.toldCampaign, ids.toldInvitation),
    get: ['admin', 'buyer', 'reader'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId': {
    path: (ids) => paths.report(ids.toldCampaign, ids.toldInvitation),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId[.]pdf': {
    path: (ids) => paths.reportPdf(ids.toldCampaign, ids.toldInvitation),
    get: ['buyer', 'admin', 'reader'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId_.comments.$criterionId': {
    path: (ids) => paths.reportComments(ids.campaignId, ids.invitationId, ids.criterion),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId_.plan._index': {
    path: (ids) => paths.reportPlan(ids.toldCampaign, ids.toldInvitation),
    get: ['admin', 'buyer', 'reader'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId_.plan.new': {
    path: (ids) => paths.newReportAction(ids.toldCampaign, ids.toldInvitation),
    get: ['buyer'],
    post: ['buyer'],
  },
  'routes/campaigns_.$campaignId_.reports_.$invitationId_.plan.$actionId': {
    path: (ids) => paths.reportAction(ids.toldCampaign, ids.toldInvitation, ids.progressAction),
    get: ['admin', 'buyer', 'reader'],
    post: ['buyer'],
  },
  'routes/requests_.$invitationId_.plan._index': {
    path: (ids) => paths.requestPlan(ids.toldInvitation),
    get: ['respondent'],
  },
  'routes/requests_.$invitationId_.plan.new': {
    path: (ids) => paths.newRequestAction(ids.toldInvitation),
    get: ['respondent'],
    post: ['respondent'],
  },
  'routes/requests_.$invitationId_.plan.$actionId': {
    path: (ids) => paths.requestAction(ids.toldInvitation, ids.progressAction),
    get: ['respondent'],
    post: ['respondent'],
  },
}
