export interface TenderTables {
  /** Prices and marks of the offers of an assessed campaign, with the rules that weigh them (JSON); one a campaign. */
  tender_table: {
    campaign_id: string
    content: string
    revision: number
    updated_by: string
    updated_at: string
  }
}
