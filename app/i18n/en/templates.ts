import type { templates as french } from '../fr/templates.ts'
import { count } from '../plural.ts'

export const templates: typeof french = {
  title: 'Campaign templates',
  lead: 'Settings that your organisation keeps, so that a campaign need not begin from nothing.',
  emptyTitle: 'No template yet',
  emptyText: 'Open a campaign, then “Use its settings again”, to keep its settings under a name.',
  found: (n) => count('en', n, 'template', 'templates'),
  columns: { name: 'Template', purpose: 'Purpose', questions: 'Questions', saved: 'Saved' },
  savedBy: (day, author) => `on ${day}, by ${author}`,
  saved: 'The template is saved.',
  removed: 'The template is removed.',
  link: 'Start from a template',
  copyLink: 'Use its settings again',
  copyTitle: 'Use the settings again',
  copyLead:
    'Version, questions, weights, minimums, notes to evaluators, evaluators and method. Never the answers or the dates.',
  duplicateTitle: 'In a new campaign',
  duplicateText: 'It opens as a draft: everything can be changed before the launch.',
  withSuppliers: (n) => `Invite ${count('en', n, 'supplier of this campaign', 'suppliers of this campaign')} too`,
  duplicate: 'Duplicate the campaign',
  saveTitle: 'In a template',
  saveText: 'The buyers of your organisation will be able to start from it. Suppliers are not in it.',
  templateName: 'Name of the template',
  save: 'Save the template',
  seeAll: 'See the templates',
  holds: 'Also holds',
  held: (minimums, notes, evaluators) =>
    [
      count('en', minimums, 'minimum', 'minimums'),
      count('en', notes, 'note to evaluators', 'notes to evaluators'),
      count('en', evaluators, 'evaluator', 'evaluators'),
    ].join(', '),
  startTitle: 'Start a campaign',
  startText: 'Dates and suppliers will remain to be given.',
  start: 'Create the draft',
  removeText: 'Removing a template touches no campaign that began with it.',
  remove: 'Remove this template',
  errors: {
    title: 'Give the campaign a name.',
    title_long: 'Keep the name within 120 characters.',
    template: 'Give the template a name.',
    taken: 'A template of your organisation already has this name. Choose another one.',
    many: 'Your organisation already has 50 templates. Remove one before adding another.',
  },
}
