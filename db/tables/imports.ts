export interface ImportTables {
  /** What a file held, between its sending and the choice of what to take of it: nobody else's, and gone after some days. */
  pending_import: {
    id: string
    organisation_id: string
    created_by: string
    kind: 'offline' | 'questionnaire' | 'pack'
    /** The request that an offline file was sent to; an old questionnaire and a pack go to none. */
    invitation_id: string | null
    file_name: string
    content: string
    created_at: string
    expires_at: string
  }
  /** The file itself, in chunks, where it is needed again once chosen; it goes with its import. */
  pending_file_chunk: { pending_id: string; position: number; bytes: Uint8Array }
  /** What was answered to some other buyer, proposed for a question of ours; never an answer before somebody makes it one. */
  answer_suggestion: {
    id: string
    organisation_id: string
    question_id: string
    text: string
    /** What its finder meant it for, where the library had an answer. */
    mode: 'append' | 'replace'
    /** Where it comes from: the file, and the row in it. */
    file_name: string
    line: number
    status: 'waiting' | 'taken' | 'dismissed'
    created_by: string
    created_at: string
    decided_by: string | null
    decided_at: string | null
    /** The revision of the master answer that took it. */
    revision: number | null
  }
  /** Where one revision of a master answer comes from: what another instance said of it, and nothing of it changes. */
  imported_answer: {
    library_answer_id: string
    revision: number
    /** SHA-256 of the signed manifest. */
    pack: string
    instance: string
    /** The public key that signed, and whether it was known here. */
    signer: string
    known: number
    supplier: string
    questionnaire: string
    question_id: string
    validated_at: string
    validated_by: string | null
  }
}
