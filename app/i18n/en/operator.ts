import type { operator as french } from '../fr/operator.ts'

export const operator: typeof french = {}
