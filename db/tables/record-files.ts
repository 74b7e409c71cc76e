export interface RecordFileTables {
  /** A scoring record that is made off the requests: one a campaign, format and language, gone after a day. */
  record_file: {
    id: string
    campaign_id: string
    /** The buyer's. */
    organisation_id: string
    format: 'pdf' | 'xlsx'
    language: 'fr' | 'en'
    state: 'waiting' | 'making' | 'done' | 'failed'
    /** Which try this is, ever growing: what an older one still writes is refused. */
    attempt: number
    /** Tries since it was asked. */
    tries: number
    /** Until when the maker is believed to be at it; then anybody may start again. */
    lease_until: string | null
    /** Pages written and expected, or hundredths of a workbook. */
    done: number
    about: number
    /** The hash of the log entry that the made record quotes: it is out of date once another stands there. */
    stands_for: string | null
    size: number | null
    sha256: string | null
    asked_by: string
    asked_at: string
    made_at: string | null
    expires_at: string
  }
  record_file_chunk: { file_id: string; attempt: number; position: number; bytes: Uint8Array }
}
