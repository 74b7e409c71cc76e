import type { home as french } from '../fr/home.ts'

export const home: typeof french = {
  title: 'Measure the responsible-digital maturity of suppliers',
  lead: 'One common questionnaire, answers given once, an assessment by several people, a ranking that says what it is worth.',
  suppliersTitle: 'Suppliers: answer once',
  suppliersText:
    'Your answers and evidence stay in your library. Each new buyer receives them reviewed and confirmed by you, never before.',
  start: 'Open my dossier without an invitation',
  buyersTitle: 'Buyers: compare on equal terms',
  buyersText:
    'The same frame for all, weights frozen at launch, two functions that mark blind then agree, and the robustness of the ranking.',
  seeQuestionnaire: 'Read the public questionnaire',
}
