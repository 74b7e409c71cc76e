import type { responses as french } from '../fr/responses.ts'

export const responses: typeof french = {}
