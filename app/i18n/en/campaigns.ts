import type { campaigns as french } from '../fr/campaigns.ts'

export const campaigns: typeof french = {}
