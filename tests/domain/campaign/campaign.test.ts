import { expect, test } from 'vitest'
import { type CampaignStatus, mayBecome, purposeRefusal, purposes } from '#app/domain/campaign/campaign.ts'

test('a campaign goes forward only, but for the amendment that opens a closed one again', () => {
  const states: CampaignStatus[] = ['draft', 'launched', 'closed', 'assessed', 'debriefed']
  const allowed = states.flatMap((from) => states.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`))
  expect(allowed).toEqual([
    'draft → launched',
    'launched → closed',
    'closed → launched',
    'closed → assessed',
    'assessed → debriefed',
  ])
})

test('only a tender of an organisation under the public procurement code is refused', () => {
  for (const purpose of purposes) {
    expect(purposeRefusal(purpose, false)).toBeNull()
    expect(purposeRefusal(purpose, true)).toBe(purpose === 'tender' ? 'tender_public' : null)
  }
})
