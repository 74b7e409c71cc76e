import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import type { AnswerPointer } from '#app/domain/assessment/answer-pointer.ts'
import type { ConsensusReason } from '#app/domain/assessment/consensus.ts'
import type { InterestDecision } from '#app/domain/assessment/interest.ts'
import type { SettingChange } from '#app/domain/campaign/amendment.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import type { InvitationStatus } from '#app/domain/campaign/deadline.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Evaluation, Level } from '#app/domain/scoring/evaluation.ts'

export interface RecordSource {
  campaign: { id: string; name: string; closedAt: string | null; assessedAt: string | null }
  launch: { version: number; commitment: string; launchedAt: string; settings: FrozenSettings }
  questionnaire: {
    title: Localised
    version: string
    criteria: { id: string; name: Localised; questions: { id: string; question: Localised }[] }[]
  }
  evaluation: Evaluation
  /** What is assessed outside the common score. */
  apart?: readonly RecordPartSource[]
  invitations: { id: string; name: string; status: InvitationStatus }[]
  submissions: { invitationId: string; sequence: number; submittedAt: string; hash: string }[]
  panel: { criterionId: string; name: string; function: EvaluatorFunction }[]
  marks: {
    invitationId: string
    questionId: string
    evaluatorId: string
    evaluatorName: string
    function: EvaluatorFunction
    level: Level
    justification: string
    pointer?: AnswerPointer | null
    ceilingReason?: string | null
    /** Before or after a clarification, or added after one and in no computation. */
    moment?: RecordMark['moment']
  }[]
  proceedings?: RecordProceedings
  consensus: { invitationId: string; questionId: string; reasonCode: ConsensusReason; comment: string }[]
  rulings: { invitationId: string; questionId: string; accepted: boolean; reason: string }[]
  log: LogExtract
}

/** What was done on the way to the result, beside marking. */
export interface RecordProceedings {
  /** What each evaluator declared before the first answer, those since removed too. */
  declarations: RecordDeclaration[]
  /** The launch versions after the first, oldest first. */
  amendments: RecordAmendment[]
  /** Names of the criteria that an amendment may have changed. */
  criterionNames: Record<string, Localised>
  /** What one supplier alone was granted, oldest first. */
  extensions: RecordExtension[]
  /** Criteria revealed before every evaluator had locked, oldest first. */
  forcedReveals: RecordForcedReveal[]
  /** What was asked after the close, apart from the answers that it never replaces. */
  clarifications: RecordClarification[]
}

export interface RecordExtension {
  supplier: string
  at: string
  from: string
  to: string
  reason: string
}

export interface RecordForcedReveal {
  supplier: string
  criterion: string
  at: string
  by: string
  reason: string
}

export interface RecordDeclaration {
  name: string
  function: EvaluatorFunction
  criteria: string[]
  /** Null for a campaign assessed before declarations were asked. */
  signedAt: string | null
  interest: boolean
  description: string | null
  decision: InterestDecision | null
  decisionReason: string | null
  decidedAt: string | null
}

export interface RecordAmendment {
  version: number
  at: string
  author: string | null
  reason: string | null
  reopened: boolean
  commitment: string
  changes: SettingChange[]
}

export interface RecordClarification {
  invitationId: string
  supplier: string
  questionId: string
  reason: string
  askedAt: string
  dueAt: string
  submittedAt: string | null
  withdrawnAt: string | null
  withdrawalReason: string | null
  text: string | null
  /** Titles of what came with the complement. */
  evidence: string[]
  hash: string | null
}

export interface RecordMark {
  name: string
  function: EvaluatorFunction
  level: Level
  justification: string
  pointer: AnswerPointer | null
  ceilingReason: string | null
  moment: 'before' | 'after' | 'added' | null
}

export interface LogExtract {
  /** The last entry that is no export, so that every file of the record quotes the same one. */
  position: number
  hash: string
  entries: { position: number; at: string; kind: LoggedKind; hash: string }[]
}

/** What of the log stands in the record: what made the rules and the result. */
export const loggedKinds = [
  'launch',
  'amendment',
  'extension',
  'close',
  'interest_declared',
  'interest_decided',
  'clarification_asked',
  'clarification_submitted',
  'clarification_withdrawn',
  'later_mark',
  'forced_reveal',
  'assessed',
  'debriefing',
] as const
export type LoggedKind = (typeof loggedKinds)[number]

export interface RecordPartSource {
  kind: 'module' | 'own'
  questionnaire: { id: string; version: string } | null
  title: Localised
  criteria: RecordSource['questionnaire']['criteria']
  evaluation: Evaluation
}
