export interface DossierTables {
  /** A buyer that takes dossiers which it has not asked for; without a row its name is shown to no supplier. */
  dossier_reception: { organisation_id: string; opened_by: string; opened_at: string }
  /** What a supplier offered to one buyer outside any campaign: `content` is frozen canonical JSON, never changed. */
  dossier_offer: {
    id: string
    organisation_id: string
    buyer_id: string
    status: 'offered' | 'accepted' | 'declined' | 'withdrawn'
    message: string
    content: string
    hash: string
    offered_by: string
    offered_at: string
    decided_by: string | null
    decided_at: string | null
    decline_reason: string | null
    withdrawn_by: string | null
    withdrawn_at: string | null
  }
}
