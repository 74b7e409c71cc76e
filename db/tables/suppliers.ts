export interface SupplierTables {
  /** A buyer's own directory: what it knows of a supplier, whether it ever invited it or not. One entry an address. */
  supplier_entry: {
    id: string
    organisation_id: string
    name: string
    search: string
    email: string
    siren: string | null
    vat: string | null
    headcount: number | null
    language: 'fr' | 'en'
    revision: number
    created_at: string
    updated_at: string
  }
  /** Which entry of the directory an invitation was sent to, written at launch. */
  supplier_entry_invitation: { invitation_id: string; supplier_id: string }
  /** A file of suppliers, from its sending to the last line written; it advances by batches, `done` lines of `total`. */
  supplier_import: {
    id: string
    organisation_id: string
    created_by: string
    /** The draft whose list takes the suppliers too, once they are all written. */
    campaign_id: string | null
    file_name: string
    /** Of the suppliers whose line names none. */
    language: 'fr' | 'en'
    state: 'preview' | 'running' | 'done' | 'failed'
    /** What the file held, accepted and rejected (JSON). */
    content: string
    /** By line, what was chosen for those that match (JSON). */
    choices: string
    total: number
    done: number
    added: number
    merged: number
    /** Suppliers added to the draft's list. */
    invited: number
    /** Tries of one batch that failed in a row. */
    faults: number
    created_at: string
    expires_at: string
  }
}
