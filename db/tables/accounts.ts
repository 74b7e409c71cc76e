export interface AccountTables {
  organisation: {
    id: string
    name: string
    search: string
    siren: string | null
    headcount: number | null
    sector: string | null
    city: string | null
    is_buyer: number
    is_supplier: number
    under_procurement_code: number
    created_at: string
  }
  person: {
    id: string
    email: string
    name: string
    password_hash: string | null
    language: 'fr' | 'en'
    is_operator: number
    created_at: string
  }
  /** One row per role; `function` is the evaluator's function and null for the other roles. */
  membership: {
    organisation_id: string
    person_id: string
    role: 'admin' | 'buyer' | 'evaluator' | 'respondent' | 'reader' | 'guest'
    function: 'achats' | 'dsi' | 'rse' | 'autre' | null
    created_at: string
  }
  /** When an administrator last set a member's roles, or took the member out: offers made before no longer stand. */
  roles_set: { organisation_id: string; person_id: string; set_at: string }
  session: {
    token_hash: string
    person_id: string
    organisation_id: string | null
    created_at: string
    expires_at: string
  }
  /** A code sent by mail, for the browser that asked; `subject_id` is an invitation, a person, an address that starts without either, or an invitation and the address that asks to join it. */
  one_time_code: {
    id: string
    purpose: 'claim' | 'sign_in' | 'start' | 'join'
    subject_id: string
    browser_hash: string
    code_hash: string
    tries: number
    created_at: string
    expires_at: string
    /** When it served, or when a later one took its place. */
    used_at: string | null
  }
  /** Browsers in which a person has confirmed who they are. */
  known_device: { person_id: string; browser_hash: string; created_at: string }
}
