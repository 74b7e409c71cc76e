/** Somebody signed in, with the organisations for which they may claim. */
export interface ClaimAccount {
  name: string
  email: string
  organisations: { id: string; name: string }[]
}

/** Who opens a claimed link: nobody signed in, a member acting for its organisation or for another, or a stranger. */
export interface TakenModel {
  token: string
  invitationId: string
  reader: 'visitor' | 'own' | 'elsewhere' | 'stranger'
  organisation: { id: string; name: string } | null
}

export interface ClaimModel {
  kind: 'claim'
  token: string
  page: {
    buyer: string
    campaign: string
    supplierName: string
    state: 'open' | 'closed' | 'declined' | 'claimed'
    /** The buyer invited one organisation by name: no other may claim. */
    addressed: boolean
  }
  account: ClaimAccount | null
}

export type ClaimView = { kind: 'nowhere' } | { kind: 'taken'; taken: TakenModel } | ClaimModel

/** What a form of the claim gets back, beside the view: everything typed, here and before. */
export interface ClaimTyped {
  /** What was typed on the blank questionnaire, as `typed.ts` writes it. */
  typed: string
  errors?: Record<string, string> | undefined
  values?: Record<string, string | string[]> | undefined
}
