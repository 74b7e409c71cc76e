import type { demo as french } from '../fr/demo.ts'

export const demo: typeof french = {
  title: 'Choose a persona',
  lead: 'Everything is fictional. Each persona sees what its role allows, and nothing more.',
  enter: 'Enter',
  enterAs: (role) => `Enter: ${role}`,
  password: (password) => `The password of all fictional accounts is “${password}”.`,
  personas: {
    operator: { role: 'Operator', sees: 'Runs the instance, without seeing what campaigns hold.' },
    buyer: { role: 'Buyer', sees: 'Launches, follows and closes campaigns, compares suppliers.' },
    'evaluator-purchasing': { role: 'Evaluator, purchasing', sees: 'Marks blind, then settles differences.' },
    'evaluator-it': { role: 'Evaluator, IT', sees: 'Marks the technical criteria.' },
    'evaluator-csr': { role: 'Evaluator, CSR', sees: 'Marks the criteria of society and governance.' },
    supplier: { role: 'Supplier', sees: 'Has a library of answers and a request to deal with.' },
    'supplier-colleague': { role: 'Colleague of the supplier', sees: 'Answers with them, for the same organisation.' },
    'buyer-other': { role: 'Other buyer', sees: 'A public body, under the procurement code.' },
    'supplier-other': { role: 'Other supplier', sees: 'Sees nothing of the first.' },
  },
}
