import type { reports as french } from '../fr/reports.ts'

export const reports: typeof french = {}
