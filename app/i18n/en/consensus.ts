import type { consensus as french } from '../fr/consensus.ts'

export const consensus: typeof french = {}
