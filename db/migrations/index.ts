import type { Migration } from 'kysely'
import * as instance from './0001_instance.ts'
import * as accounts from './0002_accounts.ts'
import * as campaigns from './0003_campaigns.ts'
import * as responses from './0004_responses.ts'
import * as assessment from './0005_assessment.ts'
import * as reportComments from './0006_report_comments.ts'
import * as rolesSet from './0007_roles_set.ts'
import * as libraryHistory from './0008_library_history.ts'
import * as pendingImports from './0009_pending_imports.ts'
import * as access from './0011_access.ts'
import * as answerOrigin from './0012_answer_origin.ts'
import * as assignmentOffers from './0015_assignment_offers.ts'
import * as dossiers from './0016_dossiers.ts'
import * as shareCovered from './0017_share_covered.ts'
import * as reminders from './0018_reminders.ts'
import * as invitationWithdrawals from './0019_invitation_withdrawals.ts'
import * as answerPack from './0020_answer_pack.ts'
import * as supplierQuestions from './0021_supplier_questions.ts'
import * as accesses from './0022_accesses.ts'
import * as answerSuggestions from './0023_answer_suggestions.ts'
import * as supplierDirectory from './0025_supplier_directory.ts'
import * as amendments from './0026_amendments.ts'
import * as extensions from './0027_extensions.ts'
import * as campaignTemplates from './0028_campaign_templates.ts'
import * as invitationHeadcount from './0029_invitation_headcount.ts'
import * as markingAids from './0032_marking_aids.ts'
import * as interestDeclarations from './0033_interest_declarations.ts'
import * as clarifications from './0034_clarifications.ts'
import * as tenderTable from './0035_tender_table.ts'
import * as debriefing from './0037_debriefing.ts'
import * as bridge from './0038_bridge.ts'
import * as progressPlan from './0039_progress_plan.ts'
import * as reEvaluations from './0040_re_evaluations.ts'
import * as recordFiles from './0041_record_files.ts'
import * as clarificationRequests from './0043_clarification_requests.ts'
import * as timeToFlag from './0044_time_to_flag.ts'

/** In order; a migration never changes once it has shipped. */
export const migrations: Record<string, Migration> = {
  '0001_instance': instance,
  '0002_accounts': accounts,
  '0003_campaigns': campaigns,
  '0004_responses': responses,
  '0005_assessment': assessment,
  '0006_report_comments': reportComments,
  '0007_roles_set': rolesSet,
  '0008_library_history': libraryHistory,
  '0009_pending_imports': pendingImports,
  '0011_access': access,
  '0012_answer_origin': answerOrigin,
  '0015_assignment_offers': assignmentOffers,
  '0016_dossiers': dossiers,
  '0017_share_covered': shareCovered,
  '0018_reminders': reminders,
  '0019_invitation_withdrawals': invitationWithdrawals,
  '0020_answer_pack': answerPack,
  '0021_supplier_questions': supplierQuestions,
  '0022_accesses': accesses,
  '0023_answer_suggestions': answerSuggestions,
  '0025_supplier_directory': supplierDirectory,
  '0026_amendments': amendments,
  '0027_extensions': extensions,
  '0028_campaign_templates': campaignTemplates,
  '0029_invitation_headcount': invitationHeadcount,
  '0032_marking_aids': markingAids,
  '0033_interest_declarations': interestDeclarations,
  '0034_clarifications': clarifications,
  '0035_tender_table': tenderTable,
  '0037_debriefing': debriefing,
  '0038_bridge': bridge,
  '0039_progress_plan': progressPlan,
  '0040_re_evaluations': reEvaluations,
  '0041_record_files': recordFiles,
  '0043_clarification_requests': clarificationRequests,
  '0044_time_to_flag': timeToFlag,
}
