/** Shown on the page of personas, so that an expired session can be resumed with it; it opens nothing outside the demonstration. */
export const demoPassword = 'etalon-demonstration'

export const personaKeys = [
  'operator',
  'buyer',
  'evaluator-purchasing',
  'evaluator-it',
  'evaluator-csr',
  'supplier',
  'supplier-colleague',
  'buyer-other',
  'supplier-other',
] as const
export type PersonaKey = (typeof personaKeys)[number]
