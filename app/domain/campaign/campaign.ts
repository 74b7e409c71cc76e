import { z } from 'zod'
import { draftProportion, frozenProportion } from '#app/domain/campaign/proportion.ts'
import { MINUTES_PER_QUESTION } from '#app/domain/campaign/supplier-effort.ts'
import { MOST_OWN, ownQuestion } from '#app/domain/questionnaire/own-questions.ts'

export const purposes = ['sourcing', 'follow_up', 'tender', 'csrd'] as const
export type Purpose = (typeof purposes)[number]

export type CampaignStatus = 'draft' | 'launched' | 'closed' | 'assessed' | 'debriefed'

export const questionnaireRef = z.strictObject({ id: z.string(), version: z.string() })

/** One supplier to invite. `email` is in lower case and unique in the campaign. */
export const plannedSupplier = z.strictObject({
  name: z.string(),
  email: z.string(),
  siren: z.string().nullable(),
  language: z.enum(['fr', 'en']),
  /** Employees, when the buyer knows; absent otherwise. */
  headcount: z.int().min(1).optional(),
})
export type PlannedSupplier = z.output<typeof plannedSupplier>

/** Working settings of a campaign, kept as JSON while it is a draft; every field may still be empty. */
export const campaignDraft = z.strictObject({
  name: z.string(),
  purpose: z.enum(purposes),
  questionnaire: questionnaireRef,
  modules: z.array(questionnaireRef),
  /** Id of the preset that filled the weights and scope, or null. */
  segment: z.string().nullable(),
  /** Question ids of the base questionnaire; a module is asked whole. */
  scope: z.array(z.string()),
  weights: z.record(z.string(), z.number().min(0)),
  questionWeights: z.record(z.string(), z.union([z.literal(0), z.literal(1), z.literal(2)])),
  minimums: z.record(z.string(), z.number().min(0).max(100)),
  evaluatorNotes: z.record(z.string(), z.string()),
  requiredMarks: z.int().min(1).max(5),
  evaluators: z.array(z.strictObject({ personId: z.string(), criteria: z.array(z.string()) })),
  suppliers: z.array(plannedSupplier),
  /** Local day and time of the deadline, in `timeZone`. */
  deadlineDay: z.string().nullable(),
  deadlineTime: z.string(),
  timeZone: z.string(),
  debriefingOn: z.string().nullable(),
  /** Last local day on which suppliers may ask; null: until the deadline. */
  questionsOn: z.string().nullable().default(null),
  weightsVisible: z.boolean(),
  /** Evaluators read "Supplier A, B…" until the reveal. */
  supplierNamesHidden: z.boolean().default(false),
  /** Fewer questions for small suppliers, or null: the same for all. */
  proportion: draftProportion.nullable().default(null),
  /** Questions of the buyer alone, in order. */
  own: z.array(ownQuestion).max(MOST_OWN).default([]),
  /** What the buyer reckons that a first answer takes; for the estimate alone, never frozen. */
  minutesPerQuestion: z.int().min(1).max(120).default(MINUTES_PER_QUESTION),
})
export type CampaignDraft = z.output<typeof campaignDraft>

/** What launch freezes: everything that a supplier's treatment depends on (Design §4.1). */
export const frozenSettings = z.strictObject({
  format: z.literal('etalon-launch/1'),
  campaign: z.strictObject({ id: z.string(), name: z.string() }),
  buyer: z.strictObject({ id: z.string(), name: z.string() }),
  purpose: z.enum(purposes),
  questionnaires: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      kind: z.enum(['base', 'module']),
      publicHash: z.string(),
      fullHash: z.string(),
    }),
  ),
  segment: z.string().nullable(),
  scope: z.array(z.string()),
  /** As computed with: over the criteria in scope they total 100; the others weigh 0. */
  weights: z.record(z.string(), z.number().min(0)),
  questionWeights: z.record(z.string(), z.number().min(0)),
  minimums: z.record(z.string(), z.number()),
  evaluatorNotes: z.record(z.string(), z.string()),
  requiredMarks: z.int().min(1),
  notApplicableRule: z.literal('accepted-excluded-refused-zero'),
  weightsVisible: z.boolean(),
  /** Instant in UTC, and the zone in which it is said. */
  deadline: z.string(),
  timeZone: z.string(),
  debriefingOn: z.string().nullable(),
  /** Absent from what was frozen before questions from suppliers had a last day. */
  questionsOn: z.string().nullable().optional(),
  /** Absent when evaluators read the names of suppliers. */
  supplierNamesHidden: z.literal(true).optional(),
  /** Absent when all suppliers answer the whole scope. */
  proportion: frozenProportion.optional(),
  /** What each module asks and how it totals, apart from the common score; absent when there is none. */
  modules: z
    .array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        scope: z.array(z.string()),
        weights: z.record(z.string(), z.number().min(0)),
        questionWeights: z.record(z.string(), z.number().min(0)),
      }),
    )
    .optional(),
  /** The buyer's own questions, asked of every supplier, in no score; absent when there is none. */
  own: z.array(ownQuestion).max(MOST_OWN).optional(),
  /** The campaign whose questions are asked again; absent when it is none. */
  reEvaluates: z.string().optional(),
})
export type FrozenSettings = z.output<typeof frozenSettings>

const transitions: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['launched'],
  launched: ['closed'],
  closed: ['launched', 'assessed'],
  assessed: ['debriefed'],
  debriefed: [],
}

/** Whether a campaign may go from one state to another; closed → launched is an amendment for all. Source: Design §2. */
export function mayBecome(from: CampaignStatus, to: CampaignStatus): boolean {
  return transitions[from].includes(to)
}

/**
 * Why a purpose is refused, or null: an organisation under the French public procurement code may not use the
 * supplier-wide questionnaire in a tender (Conseil d'État, 25 May 2018, no 417580). Source: Design §4.2.
 */
export function purposeRefusal(purpose: Purpose, underProcurementCode: boolean): 'tender_public' | null {
  return purpose === 'tender' && underProcurementCode ? 'tender_public' : null
}

/** The most employees of a company that may refuse what exceeds the voluntary standard (Directive (EU) 2026/470). */
const PROTECTED_HEADCOUNT = 1000

/** Whether a request reminds its supplier that it may refuse the excess; of unknown size, it does. Source: Design §4.2. */
export function recallsRightToRefuse(purpose: Purpose, headcount: number | null): boolean {
  return purpose === 'csrd' && (headcount === null || headcount <= PROTECTED_HEADCOUNT)
}
