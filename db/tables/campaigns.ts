export interface CampaignTables {
  campaign: {
    id: string
    organisation_id: string
    name: string
    search: string
    status: 'draft' | 'launched' | 'closed' | 'assessed' | 'debriefed'
    purpose: 'sourcing' | 'follow_up' | 'tender' | 'csrd'
    /** For all; the latest launch version rules. */
    deadline: string | null
    /** The latest deadline in force for anyone, when a supplier alone has more time; null otherwise. */
    closes_at: string | null
    time_zone: string
    debriefing_on: string | null
    /** Working settings of a draft (JSON); after launch the frozen text of `launch_version` rules. */
    draft: string
    revision: number
    created_by: string
    created_at: string
    launched_at: string | null
    closed_at: string | null
    assessed_at: string | null
    debriefed_at: string | null
  }
  /** Settings that an organisation starts campaigns from (JSON, as a draft is); no supplier and no date in them. */
  campaign_template: {
    id: string
    organisation_id: string
    name: string
    search: string
    draft: string
    created_by: string
    created_at: string
  }
  /** Which earlier campaign of the same buyer one asks some questions of again; never changed. */
  re_evaluation: { campaign_id: string; past_campaign_id: string }
  /** The launch freeze (Design §4.1): canonical settings, salt and commitment, chained by version. */
  launch_version: {
    id: string
    campaign_id: string
    version: number
    settings: string
    salt: string
    /** What seals the private notes in the commitment; null in versions of before they were. */
    notes_key: string | null
    commitment: string
    previous_commitment: string | null
    reason: string | null
    /** 1 when this version opened a closed campaign again. */
    reopened: number | null
    author_id: string
    created_at: string
  }
  campaign_evaluator: {
    campaign_id: string
    criterion_id: string
    person_id: string
    function: 'achats' | 'dsi' | 'rse' | 'autre'
  }
  invitation: {
    id: string
    campaign_id: string
    /** The supplier organisation, once claimed or when invited by organisation. */
    organisation_id: string | null
    owner_id: string | null
    supplier_name: string
    search: string
    email: string
    siren: string | null
    language: 'fr' | 'en'
    status:
      | 'waiting'
      | 'sent'
      | 'refused'
      | 'opened'
      | 'claimed'
      | 'submitted'
      | 'declined'
      | 'withdrawn'
      | 'not_returned'
    /** The token itself is derived from SESSION_SECRET, the id and this nonce; only its hash is looked up. */
    token_nonce: string
    token_hash: string
    expires_at: string
    created_at: string
    sent_at: string | null
    opened_at: string | null
    claimed_at: string | null
    submitted_at: string | null
    declined_at: string | null
    decline_reason: string | null
    /** Its deadline when it alone has more time: always later than the campaign's. */
    own_deadline: string | null
  }
  /** More time for one supplier, and why; nothing of it ever changes. */
  extension: {
    id: string
    campaign_id: string
    invitation_id: string
    deadline: string
    /** What was in force for it until then. */
    previous_deadline: string
    reason: string
    person_id: string
    granted_at: string
  }
  /** Who claimed an invitation and how they were known; none for a claim of before this was kept. */
  invitation_claim: { invitation_id: string; person_id: string; way: 'password' | 'code' | 'account' | 'member' }
  /** How many people a supplier employs, as the buyer said at launch; absent when unknown. */
  invitation_headcount: { invitation_id: string; headcount: number }
  /** A reminder that was put in the outbox: each leaves once, whatever the number of servers. */
  reminder: { invitation_id: string; days: number; created_at: string }
  /** Requests of which their suppliers asked not to be reminded. */
  reminder_stop: { invitation_id: string; stopped_at: string }
  /** Why a buyer took a supplier out of a running campaign. */
  invitation_withdrawal: { invitation_id: string; person_id: string; reason: string; withdrawn_at: string }
  /** What a supplier asks in private, or a buyer tells unasked (no invitation), and what everybody then reads. */
  supplier_question: {
    id: string
    campaign_id: string
    invitation_id: string | null
    asked_by: string
    asked_at: string
    /** As typed by who asked: the buyer alone reads it. */
    text: string
    status: 'asked' | 'published' | 'set_aside'
    /** From 1 within a campaign, once published. */
    number: number | null
    public_question: string | null
    /** Published to all; to the asker alone when the question is set aside. */
    reply: string | null
    answered_by: string | null
    answered_at: string | null
  }
}
