import type { log as french } from '../fr/log.ts'

export const log: typeof french = {}
