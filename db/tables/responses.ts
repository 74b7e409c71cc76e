type State = 'in_place' | 'in_progress' | 'planned' | 'none' | 'not_applicable'

/** What the supplier declared for one question; shared by drafts and by the library. */
interface AnswerContent {
  text: string
  state: State | null
  state_date: string | null
  na_reason: string | null
}

export interface ResponseTables {
  response: {
    id: string
    invitation_id: string
    campaign_id: string
    organisation_id: string
    status: 'draft' | 'submitted'
    created_at: string
    updated_at: string
  }
  answer: AnswerContent & {
    id: string
    response_id: string
    question_id: string
    reviewed: number
    reviewed_at: string | null
    reviewed_by: string | null
    /** 1 when the text came from the library and nobody has confirmed or edited it yet. */
    prefilled: number
    /** What the library's answer answered when it was taken: `id@version` and its questions. */
    origin: string | null
    revision: number
    updated_at: string
    updated_by: string
  }
  evidence: {
    id: string
    organisation_id: string
    kind: 'file' | 'link'
    title: string
    type: 'policy' | 'plan' | 'report' | 'certificate' | 'indicator' | 'contract' | 'example' | 'record'
    url: string | null
    issued_on: string | null
    valid_until: string | null
    perimeter: 'site' | 'entite' | 'groupe' | null
    /** Per cent of that perimeter, 0 to 100. */
    share_covered: number | null
    confidentiality: 'visible' | 'on_request' | 'never'
    file_name: string | null
    media_type: string | null
    size: number | null
    sha256: string | null
    created_at: string
    created_by: string
  }
  /** File content by digest, in chunks, inside the database: one backup, one transaction, no orphan. */
  evidence_chunk: { sha256: string; position: number; bytes: Uint8Array }
  answer_evidence: { answer_id: string; evidence_id: string; locator: string }
  /** A frozen snapshot: `content` is the canonical JSON of the submitted answers, never changed (Design §4.4, §8). */
  submission: {
    id: string
    response_id: string
    campaign_id: string
    invitation_id: string
    organisation_id: string
    sequence: number
    request_key: string
    content: string
    hash: string
    receipt: string
    /** Answers that came from the library and were confirmed as they stood; null when it was submitted before this was counted. */
    reused: number | null
    submitted_by: string
    submitted_at: string
  }
  submission_evidence: { submission_id: string; question_id: string; evidence_id: string }
  library_answer: AnswerContent & {
    id: string
    organisation_id: string
    question_id: string
    questionnaire: string
    revision: number
    validated_at: string
    validated_by: string
    updated_at: string
    /** The day chosen for its next review; without one, twelve months after its validation. */
    review_on: string | null
  }
  /** What a master answer said, and each time that somebody stood behind it; nothing of it ever changes. */
  library_version: AnswerContent & {
    library_answer_id: string
    revision: number
    at: string
    by: string
    /** Null when it was written before histories were kept. */
    origin: 'submission' | 'edit' | 'attestation' | 'import' | 'suggestion' | null
  }
  library_evidence: { library_answer_id: string; evidence_id: string; locator: string }
  /** Somebody of another organisation who asks to answer one request; approved, it is the access itself. */
  access_request: {
    id: string
    organisation_id: string
    invitation_id: string
    person_id: string
    status: 'asked' | 'approved' | 'refused' | 'revoked'
    asked_at: string
    decided_at: string | null
    decided_by: string | null
    /** For whom the asker works, and what they say of it. */
    company: string
    message: string
    /** What the supplier answered, when it gave a reason. */
    reason: string | null
  }
  /** When a person first and last opened a response; the last is not moved at each page. */
  request_access: { invitation_id: string; person_id: string; first_at: string; last_at: string }
  /** Who answers what, until which day; `question_id` is empty for a whole criterion. */
  assignment: {
    invitation_id: string
    criterion_id: string
    question_id: string
    /** Null as long as somebody without a place in the organisation has not taken the offered one. */
    person_id: string | null
    offered_email: string | null
    offered_name: string | null
    due_on: string
    assigned_by: string
    assigned_at: string
    done_at: string | null
  }
  /** From then on the buyer opens no file of that response any more. */
  sharing_withdrawal: { invitation_id: string; person_id: string; withdrawn_at: string }
}
