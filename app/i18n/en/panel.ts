import type { panel as french } from '../fr/panel.ts'
import { count } from '../plural.ts'

export const panel: typeof french = {
  title: 'Name the evaluators',
  lead: 'People of different functions mark each answer blind, then bring their marks together.',
  rule: (n) => `Each answer takes ${n} marks, from two functions at least.`,
  changeRule: 'Change this rule',
  table: 'Criteria by evaluator',
  tableHint: 'Tick the criteria that each person assesses.',
  criterion: 'Criterion',
  state: 'State saved',
  all: 'All criteria',
  tickAll: 'tick all',
  allFor: (name) => `Tick all for ${name} and save`,
  lacks: { nobody: 'nobody', people: 'somebody is missing', functions: 'one function only' },
  cell: (criterion, name) => `${criterion}, ${name}`,
  save: 'Save the panel',
  lacking: 'Still missing',
  emptyTitle: 'Nobody has the assessment role',
  emptyText:
    'The evaluators of your organisation will be here with their function. The administrator of your organisation gives this role.',
  gone: (n) =>
    count(
      'en',
      n,
      'person named is no longer an evaluator in your organisation and does not count.',
      'people named are no longer evaluators in your organisation and do not count.',
    ),
  errors: {
    conflict:
      'Somebody else changed the panel in the meantime. Your choices are still ticked below; save again to keep them.',
  },
}
