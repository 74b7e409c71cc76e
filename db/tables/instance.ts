/** What belongs to the instance itself: settings, the outbox, limits and the hash-chained log. */
export interface InstanceTables {
  instance_setting: { key: string; value: string }
  rate_limit: { key: string; window_start: string; hits: number }
  outbox: {
    id: string
    organisation_id: string | null
    campaign_id: string | null
    invitation_id: string | null
    kind: string
    to_email: string
    language: string
    subject: string
    text_body: string
    html_body: string
    message_id: string
    status: 'waiting' | 'sent' | 'refused' | 'gave_up'
    attempts: number
    last_error: string | null
    next_attempt_at: string
    leased_until: string | null
    created_at: string
    sent_at: string | null
  }
  /** One chain per campaign and one per organisation (Design §8). Append-only, held by triggers. */
  event: {
    chain_id: string
    position: number
    at: string
    actor_id: string | null
    kind: string
    payload: string
    previous_hash: string
    hash: string
  }
  event_head: { chain_id: string; position: number; hash: string }
}
