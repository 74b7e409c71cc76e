import { accesses } from './en/accesses.ts'
import { accounts } from './en/accounts.ts'
import { agreement } from './en/agreement.ts'
import { amendments } from './en/amendments.ts'
import { annex } from './en/annex.ts'
import { apart } from './en/apart.ts'
import { assignments } from './en/assignments.ts'
import { board } from './en/board.ts'
import { bridge } from './en/bridge.ts'
import { calibration } from './en/calibration.ts'
import { campaigns } from './en/campaigns.ts'
import { clarifications } from './en/clarifications.ts'
import { codes } from './en/codes.ts'
import { common } from './en/common.ts'
import { comparison } from './en/comparison.ts'
import { composer } from './en/composer.ts'
import { consensus } from './en/consensus.ts'
import { debriefing } from './en/debriefing.ts'
import { declarations } from './en/declarations.ts'
import { decline } from './en/decline.ts'
import { demo } from './en/demo.ts'
import { directory } from './en/directory.ts'
import { dossier } from './en/dossier.ts'
import { errors } from './en/errors.ts'
import { evidence } from './en/evidence.ts'
import { extensions } from './en/extensions.ts'
import { frozen } from './en/frozen.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { invitation } from './en/invitation.ts'
import { kept } from './en/kept.ts'
import { launch } from './en/launch.ts'
import { library } from './en/library.ts'
import { log } from './en/log.ts'
import { mail } from './en/mail.ts'
import { marking } from './en/marking.ts'
import { notices } from './en/notices.ts'
import { offline } from './en/offline.ts'
import { oldQuestionnaire } from './en/old-questionnaire.ts'
import { operator } from './en/operator.ts'
import { ownership } from './en/ownership.ts'
import { pack } from './en/pack.ts'
import { panel } from './en/panel.ts'
import { people } from './en/people.ts'
import { progress } from './en/progress.ts'
import { questionnaires } from './en/questionnaires.ts'
import { reEvaluation } from './en/re-evaluation.ts'
import { record } from './en/record.ts'
import { reminders } from './en/reminders.ts'
import { reports } from './en/reports.ts'
import { requests } from './en/requests.ts'
import { responses } from './en/responses.ts'
import { rulings } from './en/rulings.ts'
import { sharing } from './en/sharing.ts'
import { sideBySide } from './en/side-by-side.ts'
import { sorting } from './en/sorting.ts'
import { start } from './en/start.ts'
import { submission } from './en/submission.ts'
import { supplierQuestions } from './en/supplier-questions.ts'
import { suppliers } from './en/suppliers.ts'
import { templates } from './en/templates.ts'
import { tender } from './en/tender.ts'
import { terms } from './en/terms.ts'
import { treatment } from './en/treatment.ts'
import { trend } from './en/trend.ts'
import { verify } from './en/verify.ts'
import { versions } from './en/versions.ts'
import { warnings } from './en/warnings.ts'
import { weights } from './en/weights.ts'
import { whatIf } from './en/what-if.ts'
import type { fr } from './fr.ts'
import { legal } from './legal.ts'

export const en: typeof fr = {
  common,
  errors,
  accounts,
  codes,
  demo,
  home,
  help,
  verify,
  terms,
  legal: legal.en,
  questionnaires,
  campaigns,
  composer,
  panel,
  amendments,
  extensions,
  treatment,
  supplierQuestions,
  suppliers,
  launch,
  weights,
  frozen,
  board,
  invitation,
  requests,
  sharing,
  accesses,
  decline,
  responses,
  versions,
  directory,
  dossier,
  annex,
  apart,
  templates,
  start,
  submission,
  ownership,
  assignments,
  evidence,
  mail,
  calibration,
  clarifications,
  declarations,
  marking,
  warnings,
  consensus,
  agreement,
  rulings,
  comparison,
  trend,
  reEvaluation,
  whatIf,
  sorting,
  tender,
  kept,
  sideBySide,
  record,
  reminders,
  reports,
  debriefing,
  bridge,
  progress,
  library,
  log,
  notices,
  offline,
  oldQuestionnaire,
  pack,
  operator,
  people,
}
