interface AddedMark {
  mark_id: string
  clarification_id: string
  level: number
  justification: string
  marked_at: string
}

export interface AssessmentTables {
  mark_set: {
    id: string
    campaign_id: string
    invitation_id: string
    criterion_id: string
    evaluator_id: string
    function: 'achats' | 'dsi' | 'rse' | 'autre'
    status: 'open' | 'locked'
    locked_at: string | null
  }
  mark: {
    id: string
    mark_set_id: string
    question_id: string
    level: number
    justification: string
    /** The sentence or piece of evidence that the mark rests on (JSON), and why it is above the suggested ceiling. */
    pointer: string | null
    ceiling_reason: string | null
    revision: number
    updated_at: string
  }
  /** What an evaluator signs before reading an answer, once a campaign, and what the buyer makes of an interest. */
  interest_declaration: {
    campaign_id: string
    person_id: string
    interest: number
    description: string | null
    signed_at: string
    decision: 'kept' | 'removed' | null
    decision_reason: string | null
    decided_by: string | null
    decided_at: string | null
  }
  /** What a buyer asks a supplier to clarify after the close, and the complement: frozen, with its receipt, once submitted. */
  clarification: {
    id: string
    /** The same for all suppliers asked at once. */
    batch_id: string
    campaign_id: string
    invitation_id: string
    question_id: string
    /** The warning that the buyer doubts for, or null for a doubt of their own. */
    doubt: string | null
    reason: string
    due_at: string
    asked_by: string
    asked_at: string
    text: string
    revision: number
    submitted_by: string | null
    submitted_at: string | null
    receipt: string | null
    /** The same for all questions and suppliers of one act; null for what was asked before questions came together. */
    request_id: string | null
    withdrawn_by: string | null
    withdrawn_at: string | null
    withdrawal_reason: string | null
  }
  /** What a supplier ties to a complement that it writes; frozen in the receipt with it. */
  clarification_evidence: { clarification_id: string; evidence_id: string; locator: string }
  /** A mark as it stood before a complement, when its author then changed it. */
  earlier_mark: AddedMark
  /** What the author of a locked mark lays beside it after a complement; in no computation. */
  later_mark: AddedMark
  /** In which order an evaluator of an organisation reads answers; none: question by question. */
  marking_order: { organisation_id: string; person_id: string; walk: 'question' | 'supplier' }
  /** The buyer's ruling on a "not applicable" (Design §4.6). */
  na_ruling: {
    campaign_id: string
    invitation_id: string
    question_id: string
    accepted: number
    reason: string
    ruled_by: string
    ruled_at: string
  }
  /** A row exists from the moment marks of one supplier × criterion may be seen (Design §4.3). */
  reveal: {
    campaign_id: string
    invitation_id: string
    criterion_id: string
    forced: number
    reason: string | null
    revealed_by: string
    revealed_at: string
  }
  consensus: {
    campaign_id: string
    invitation_id: string
    question_id: string
    level: number
    reason_code:
      | 'evidence_convincing'
      | 'evidence_missing'
      | 'scope_limited'
      | 'promise_not_practice'
      | 'rubric_reading'
      | 'clarified'
      | 'other'
    comment: string
    agreed_by: string
    agreed_at: string
    revision: number
  }
  /** What the buyer wrote for the supplier on one question; in the report only once released. */
  report_comment: {
    campaign_id: string
    invitation_id: string
    question_id: string
    text: string
    released: number
    revision: number
    written_by: string
    updated_at: string
  }
}
