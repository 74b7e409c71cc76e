import type { composer as french } from '../fr/composer.ts'

export const composer: typeof french = {}
