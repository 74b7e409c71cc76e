import type { questionnaires as french } from '../fr/questionnaires.ts'

export const questionnaires: typeof french = {}
