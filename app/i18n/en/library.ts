import type { library as french } from '../fr/library.ts'

export const library: typeof french = {}
