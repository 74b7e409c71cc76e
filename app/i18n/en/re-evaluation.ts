import type { reEvaluation as french } from '../fr/re-evaluation.ts'
import { count } from '../plural.ts'

export const reEvaluation: typeof french = {
  title: 'Re-evaluate',
  link: 'Start a re-evaluation',
  linkOne: 'Re-evaluate this supplier',
  lead: (campaign) =>
    `A new campaign that asks only some questions of “${campaign}” again: what changed, what expired, what was acted on.`,
  scoreMeans:
    'The score of a re-evaluation covers only these questions: it does not compare to a whole score. “Then and now” compares each supplier with itself, question by question; what is not asked again is not marked again.',
  basis:
    'Made from what you read already: submitted responses, agreed actions, the published questionnaire. Nothing of the libraries or drafts of suppliers.',
  version: (past, now) =>
    `The past campaign asked version ${past} of the questionnaire; this one will ask version ${now}.`,
  apart: 'Modules and own questions are not taken over: add them to the draft if you want them.',
  unplaced: (n) =>
    `${count('en', n, 'agreed action names', 'agreed actions name')} no question: see in the draft whether to add some.`,
  chosen: (n, all) =>
    `${count('en', n, 'supplier', 'suppliers')} of ${all}. All answer the same questions: those that a reason asks for at least one of them.`,
  change: 'Choose the suppliers',
  suppliers: 'Suppliers to re-evaluate',
  show: 'See their questions',
  caption: (n, asked) => `${count('en', n, 'question to ask again', 'questions to ask again')}, of ${asked} asked then`,
  columns: { again: 'Ask again', question: 'Question', why: 'Why', who: 'Because of' },
  everybody: 'all',
  more: (n) => count('en', n, 'other', 'others'),
  changed: {
    reworded: 'reworded since',
    split: 'split since',
    merged: 'merged with another since',
    new: 'new',
  },
  one: {
    evidence: (day) => `evidence ended on ${day}`,
    promise: (day) => `announced for ${day}`,
    action: (day) => `action agreed for ${day}`,
  },
  several: {
    evidence: 'evidence that ended',
    promise: 'promises whose date has passed',
    action: 'agreed actions',
  },
  noneTitle: 'Nothing to ask again',
  none: 'No question changed, no evidence or promise has expired and no action is agreed for these suppliers.',
  name: 'Name of the new campaign',
  nameOf: (campaign) => `Re-evaluation: ${campaign}`,
  keeps:
    'The draft keeps the weights of criteria and questions, the notes to evaluators and the panel. The dates remain to be set; everything can be corrected before the launch.',
  create: 'Create the draft',
  of: 'Re-evaluation of',
  partial: (n) =>
    `This score covers only ${count('en', n, 'question asked again', 'questions asked again')}: it does not compare to that of the past campaign.`,
  readTrend: 'Read “Then and now” for each supplier.',
  request: (campaign) =>
    `This request asks questions of “${campaign}” again. What you answered then is recalled at each question.`,
  answeredThen: (day) => `What you answered on ${day}`,
  evidenceThen: 'Evidence cited then:',
  evidenceUntil: (title, day) => `${title} (until ${day})`,
  errors: {
    title: 'Give the campaign a name.',
    title_long: 'Keep the name to 120 characters.',
    questions: 'Tick at least one question.',
  },
}
