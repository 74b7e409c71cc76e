import type { whatIf as french } from '../fr/what-if.ts'
import { count } from '../plural.ts'

export const whatIf: typeof french = {
  title: 'Try other weights',
  lead: 'Same answers, same levels kept: only the weights of the criteria change, on a copy. Modules and own questions stand apart.',
  simulation: 'Simulation.',
  notResult:
    'The weights of the campaign were frozen at launch and they alone count: what follows can neither ground a choice nor be told as a result.',
  weights: 'Weights tried',
  anyTotal: 'The total may differ from 100: only proportions count. 0 takes the criterion out of the trial.',
  frozen: 'Frozen',
  tried: 'Trial',
  totals: {
    exact: 'Total #',
    scaled: 'Total # → scaled to 100',
    zero: 'Total 0: give a weight to one criterion at least',
  },
  weightOf: (criterion) => `Weight tried for ${criterion}`,
  compute: 'Compute again',
  reset: 'Back to the weights of the campaign',
  ranking: 'Simulated ranking',
  caption: 'Simulation: ranking with the weights tried',
  moved: (n) =>
    n === 0
      ? 'With these weights nobody changes rank.'
      : `With these weights ${count('en', n, 'supplier changes', 'suppliers change')} rank.`,
  unchanged: 'These are the weights of the campaign: change one or several, then compute again.',
  refused: 'Correct the weights to see the simulated ranking.',
  awaited: 'There is no ranking to try otherwise yet: every criterion must be revealed.',
  belowMinimum: 'below a minimum, hence after the others',
  actually: (rank, score) => `campaign: rank ${rank}, ${score}`,
  change: 'Difference',
  gained: (n) =>
    n === 0 ? 'same rank' : n > 0 ? `▲ ${count('en', n, 'rank', 'ranks')}` : `▼ ${count('en', -n, 'rank', 'ranks')}`,
  notKept: 'Nothing of this trial is kept anywhere but in the address of the page, and no export takes it along.',
  faults: {
    weight: 'A weight is a number from 0 to 100, with at most two decimals.',
    all_zero: 'Give a weight to one criterion at least.',
  },
}
