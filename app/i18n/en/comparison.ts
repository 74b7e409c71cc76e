import type { comparison as french } from '../fr/comparison.ts'

export const comparison: typeof french = {}
