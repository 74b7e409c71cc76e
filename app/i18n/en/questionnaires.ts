import type { questionnaires as french } from '../fr/questionnaires.ts'
import { count } from '../plural.ts'

export const questionnaires: typeof french = {
  listTitle: 'Published questionnaires',
  listLead: 'Each published version is frozen: its hash lets anyone check that nothing in it has changed.',
  kinds: { base: 'Base questionnaire', module: 'Additional module, scored apart' },
  size: (criteria, questions) =>
    `${count('en', criteria, 'criterion', 'criteria')}, ${count('en', questions, 'open question', 'open questions')}`,
  questions: (n) => count('en', n, 'question', 'questions'),
  version: (version) => `version ${version}`,
  versionTerm: 'Version',
  publishedOn: (day) => `published on ${day}`,
  licence: 'Licence',
  provenance: 'Provenance',
  guide: 'Page of the guide',
  hash: 'Public hash (SHA-256)',
  partsTerm: 'Parts',
  part: (name, n) => `${name}: ${n}`,
  download: 'Download as JSON',
  downloadText: 'The file holds exactly what a supplier sees: no scoring rubric.',
  rationale: 'Why this question.',
  evidence: 'Expected evidence',
  notApplicable: 'Not applicable.',
  referencesTitle: 'Neighbouring references',
  place: (position, total) => `Criterion ${position} of ${total}`,
  others: 'Other criteria',
  previous: (name) => `Previous: ${name}`,
  next: (name) => `Next: ${name}`,
}
