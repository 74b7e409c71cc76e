import type { demo as french } from '../fr/demo.ts'

export const demo: typeof french = {}
