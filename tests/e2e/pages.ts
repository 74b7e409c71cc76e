/** The most that a kind of page may weigh, and the least EcoIndex that it must reach. */
export const budgets = {
  criterion: { requests: 4, kilobytes: 25, nodes: 260, ecoIndex: 85 },
  small: { requests: 4, kilobytes: 15, nodes: 80, ecoIndex: 92 },
  list: { requests: 4, kilobytes: 40, nodes: 350, ecoIndex: 82 },
  comparison: { requests: 4, kilobytes: 40, nodes: 390, ecoIndex: 80 },
  marking: { requests: 4, kilobytes: 30, nodes: 220, ecoIndex: 87 },
  review: { requests: 4, kilobytes: 40, nodes: 390, ecoIndex: 80 },
  questionnaire: { requests: 4, kilobytes: 25, nodes: 200, ecoIndex: 88 },
} as const

export interface PageUnderBudget {
  name: string
  kind: keyof typeof budgets
  path: string
  /** What the page answers: 200 unless it is a page of error. */
  status?: number
}

/** Every page of the product: a new screen adds its line. */
export const pages: PageUnderBudget[] = [
  { name: 'home', kind: 'small', path: '/' },
  { name: 'sign-in', kind: 'small', path: '/sign-in' },
  { name: 'questionnaires', kind: 'questionnaire', path: '/questionnaires' },
  { name: 'a questionnaire', kind: 'questionnaire', path: '/questionnaires/inr-parties-prenantes/1.0.0' },
  { name: 'a criterion', kind: 'questionnaire', path: '/questionnaires/inr-parties-prenantes/1.0.0/SRV' },
  { name: 'a module criterion', kind: 'questionnaire', path: '/questionnaires/ia-responsable/1.0.0/IA' },
  { name: 'help', kind: 'small', path: '/help' },
  { name: 'accessibility', kind: 'small', path: '/accessibility' },
  { name: 'verify', kind: 'small', path: '/verify' },
  { name: 'nothing here', kind: 'small', path: '/no-such-page', status: 404 },
]
