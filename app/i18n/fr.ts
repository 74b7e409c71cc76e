import { accesses } from './fr/accesses.ts'
import { accounts } from './fr/accounts.ts'
import { agreement } from './fr/agreement.ts'
import { amendments } from './fr/amendments.ts'
import { annex } from './fr/annex.ts'
import { apart } from './fr/apart.ts'
import { assignments } from './fr/assignments.ts'
import { board } from './fr/board.ts'
import { bridge } from './fr/bridge.ts'
import { calibration } from './fr/calibration.ts'
import { campaigns } from './fr/campaigns.ts'
import { clarifications } from './fr/clarifications.ts'
import { codes } from './fr/codes.ts'
import { common } from './fr/common.ts'
import { comparison } from './fr/comparison.ts'
import { composer } from './fr/composer.ts'
import { consensus } from './fr/consensus.ts'
import { debriefing } from './fr/debriefing.ts'
import { declarations } from './fr/declarations.ts'
import { decline } from './fr/decline.ts'
import { demo } from './fr/demo.ts'
import { directory } from './fr/directory.ts'
import { dossier } from './fr/dossier.ts'
import { errors } from './fr/errors.ts'
import { evidence } from './fr/evidence.ts'
import { extensions } from './fr/extensions.ts'
import { frozen } from './fr/frozen.ts'
import { help } from './fr/help.ts'
import { home } from './fr/home.ts'
import { invitation } from './fr/invitation.ts'
import { kept } from './fr/kept.ts'
import { launch } from './fr/launch.ts'
import { library } from './fr/library.ts'
import { log } from './fr/log.ts'
import { mail } from './fr/mail.ts'
import { marking } from './fr/marking.ts'
import { notices } from './fr/notices.ts'
import { offline } from './fr/offline.ts'
import { oldQuestionnaire } from './fr/old-questionnaire.ts'
import { operator } from './fr/operator.ts'
import { ownership } from './fr/ownership.ts'
import { pack } from './fr/pack.ts'
import { panel } from './fr/panel.ts'
import { people } from './fr/people.ts'
import { progress } from './fr/progress.ts'
import { questionnaires } from './fr/questionnaires.ts'
import { reEvaluation } from './fr/re-evaluation.ts'
import { record } from './fr/record.ts'
import { reminders } from './fr/reminders.ts'
import { reports } from './fr/reports.ts'
import { requests } from './fr/requests.ts'
import { responses } from './fr/responses.ts'
import { rulings } from './fr/rulings.ts'
import { sharing } from './fr/sharing.ts'
import { sideBySide } from './fr/side-by-side.ts'
import { sorting } from './fr/sorting.ts'
import { start } from './fr/start.ts'
import { submission } from './fr/submission.ts'
import { supplierQuestions } from './fr/supplier-questions.ts'
import { suppliers } from './fr/suppliers.ts'
import { templates } from './fr/templates.ts'
import { tender } from './fr/tender.ts'
import { terms } from './fr/terms.ts'
import { treatment } from './fr/treatment.ts'
import { trend } from './fr/trend.ts'
import { verify } from './fr/verify.ts'
import { versions } from './fr/versions.ts'
import { warnings } from './fr/warnings.ts'
import { weights } from './fr/weights.ts'
import { whatIf } from './fr/what-if.ts'
import { legal } from './legal.ts'
import { frenchTypography, withTypography } from './typography.ts'

export const fr = withTypography(
  {
    common,
    errors,
    accounts,
    codes,
    demo,
    home,
    help,
    verify,
    terms,
    legal: legal.fr,
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
    trend,
    reEvaluation,
    whatIf,
    sorting,
    tender,
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
  },
  frenchTypography,
)
