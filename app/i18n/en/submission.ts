import type { submission as french } from '../fr/submission.ts'

export const submission: typeof french = {}
