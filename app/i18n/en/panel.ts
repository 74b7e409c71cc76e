import type { panel as french } from '../fr/panel.ts'
import { count } from '../plural.ts'

export const panel: typeof french = {
  title: 'Name the evaluators',
  lead: 'People of different functions mark each answer blind, then bring their marks together.',
  rule: 'How many people mark each answer?',
  rules: { 2: 'Two, of different functions', 3: 'Three, of two functions at least', 1: 'Only one' },
  ruleHints: {
    2: 'The method of the guide: purchasing with IT or CSR, never one function alone.',
    3: 'Safer and longer: no mark is agreed before the third.',
    1: 'The frozen rules and the record will say that the campaign has a single evaluator.',
  },
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
    requiredMarks: 'Choose how many people mark each answer.',
    conflict:
      'Somebody else changed the panel in the meantime. Your choices are still ticked below; save again to keep them.',
  },
}
