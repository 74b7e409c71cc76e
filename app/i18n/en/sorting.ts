import type { sorting as french } from '../fr/sorting.ts'

export const sorting: typeof french = {
  sort: 'Sort:',
  sortBy: (column) => `Sort by ${column}`,
  columns: { rank: 'rank', name: 'name', score: 'score', first: 'share at first rank', level: 'level' },
  ranking: { ascending: 'In ranking order.', descending: 'In reverse ranking order.' },
  by: (column, how) => `In order of: ${column}, ${how}.`,
  how: {
    text: { ascending: 'from A to Z', descending: 'from Z to A' },
    number: { ascending: 'smallest first', descending: 'largest first' },
  },
  criterion: (name) => `criterion “${name}”`,
  question: (id) => `question ${id}`,
  minimumsAfter: 'Those below a minimum come after the others.',
  minimumsMixed: 'This order takes no account of minimums.',
  back: 'Back to ranking order',
  find: 'Search for a supplier',
  found: (n, all) => `${n} of ${all}.`,
  nobody: 'No supplier here has that name.',
  clear: 'Show all suppliers',
}
