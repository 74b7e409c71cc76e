export interface DebriefingTables {
  /** What one supplier is told: sent before publication, then published once and for all (JSON). */
  debriefing: {
    invitation_id: string
    campaign_id: string
    report: string
    previewed_at: string
    previewed_by: string
    /** Last local day announced for flags; null for what was sent before there was one. */
    flags_until: string | null
    nothing_to_flag_at: string | null
    published_at: string | null
    published_by: string | null
    /** Why it was published before that day was over. */
    early_reason: string | null
    /** What the supplier says of it, once published. */
    reply: string | null
    replied_at: string | null
    replied_by: string | null
  }
  /** That the buyer was reminded of the promised date: once as it comes near, once when it has passed. */
  debriefing_recall: { campaign_id: string; promise: 'soon' | 'overdue'; recalled_at: string }
  /** A factual error that a supplier sees before publication, and what the buyer makes of it. */
  debriefing_flag: {
    id: string
    invitation_id: string
    question_id: string
    text: string
    flagged_at: string
    flagged_by: string
    outcome: 'corrected' | 'kept' | null
    answer: string | null
    answered_at: string | null
    answered_by: string | null
  }
  /** What a campaign hands to a consultation: a question on the offer or a clause, always tied to the contract. */
  bridge_item: {
    id: string
    campaign_id: string
    kind: 'question' | 'clause'
    criterion_id: string
    /** The question that told suppliers apart, or the clause theme of the supplements. */
    source_id: string
    title: string
    text: string
    market_link: string
    revision: number
    created_at: string
    updated_at: string
    updated_by: string
  }
  /** What one supplier and one buyer agree to improve, by when and shown by what. */
  progress_action: {
    id: string
    buyer_id: string
    supplier_id: string
    /** The response whose debriefing it came from. */
    invitation_id: string
    /** A clause theme, the question of a dated promise, or nothing. */
    source_id: string
    title: string
    evidence: string
    owner: string
    due_on: string
    state: 'proposed' | 'agreed' | 'in_progress' | 'done' | 'dropped'
    proposed_by: 'buyer' | 'supplier'
    revision: number
    created_at: string
    updated_at: string
    updated_by: string
  }
  progress_message: {
    id: string
    action_id: string
    side: 'buyer' | 'supplier'
    text: string
    said_at: string
    said_by: string
  }
}
