export interface ImportTables {
  /** What a file held, between its sending and the choice of what to take of it: nobody else's, and gone after some days. */
  pending_import: {
    id: string
    organisation_id: string
    created_by: string
    kind: 'offline' | 'questionnaire'
    /** The request that an offline file was sent to; an old questionnaire goes to none. */
    invitation_id: string | null
    file_name: string
    content: string
    created_at: string
    expires_at: string
  }
}
