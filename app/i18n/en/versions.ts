import type { versions as french } from '../fr/versions.ts'
import { count } from '../plural.ts'

export const versions: typeof french = {
  title: (from, to) => `Version ${to} of the questionnaire: you had answered ${from}`,
  lead: (same, changed) =>
    `${count('en', same, 'question is unchanged, its answer comes back for you to review', 'questions are unchanged, their answers come back for you to review')}; ${count('en', changed, 'question has changed', 'questions have changed')}.`,
  see: 'See what has changed',
  before: (ids) => `Before: ${ids}.`,
  removed: 'This question is no longer asked. Your answer stays in your library.',
  tags: {
    reworded: 'reworded',
    split: 'split',
    merged: 'merged',
    new: 'new',
    removed: 'removed',
  },
  notes: {
    same: (version) => `Answered for version ${version} of the questionnaire; the question has not changed.`,
    reworded: (version) => `Reworded since version ${version}, which you had answered:`,
    split: (version, ids) =>
      `This question is a part of ${ids} (version ${version}). Your answer to it may help: keep only what answers here.`,
    merged: (version, ids) =>
      `This question brings together several of version ${version}: ${ids}. Your answers to them may help: bring together what answers here.`,
    new: (version) => `New question: it was not in version ${version}, which you had answered.`,
  },
  suggestion: (id) => `Your answer to ${id}`,
  take: (answers) => (answers > 1 ? 'Start from these texts' : 'Start from this text'),
  added: 'added:',
  taken: 'removed:',
}
