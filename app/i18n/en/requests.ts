import type { requests as french } from '../fr/requests.ts'

export const requests: typeof french = {}
