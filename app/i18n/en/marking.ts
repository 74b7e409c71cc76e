import type { marking as french } from '../fr/marking.ts'

export const marking: typeof french = {}
