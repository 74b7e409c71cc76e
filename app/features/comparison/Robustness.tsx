import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { ComparisonModel } from './comparison-model.ts'
import type { VerdictModel } from './verdict.ts'
import { queryOf, weightModels } from './view.ts'
import { flipInWords, shareInWords } from './words.ts'

const listedFlips = 6

/** What the ranking is worth, in words. */
export function Verdict({ verdict, model }: { verdict: VerdictModel; model: ComparisonModel }) {
  const words = useWords()
  const { t, f } = words
  const c = t.comparison
  const { leader, equals, dominated, others, flips, comparable } = verdict
  if (others === 0) return <p className="note">{c.alone(leader)}</p>
  const [nearest] = flips
  return (
    <p className="note verdict">
      <strong>{c.verdictTitle[verdict.verdict]}</strong> {equals.length > 0 && `${c.equals(leader, f.list(equals))} `}
      {c.leads(leader, shareInWords(verdict.atFirst, words), c.weightings[model.robustness.model])}{' '}
      {dominated.length === others
        ? c.dominatesAll(leader)
        : nearest
          ? flipInWords(nearest, words)
          : comparable && equals.length === 0 && c.noFlip}
    </p>
  )
}

/** How the draws are made, and which other model to look through. */
export function Models({ model }: { model: ComparisonModel }) {
  const { t, f } = useWords()
  const c = t.comparison
  const { draws, seed, model: current } = model.robustness
  return (
    <p className="small soft models">
      {c.models}{' '}
      {weightModels.map((one) => (
        <a
          key={one}
          href={paths.comparison(model.campaign.id, queryOf({ ...model.view, model: one }))}
          aria-current={one === current ? 'true' : undefined}
        >
          {c.model[one]}
        </a>
      ))}{' '}
      {c.draws(f.integer(draws), seed)}
    </p>
  )
}

export function MoreFlips({ verdict, model }: { verdict: VerdictModel; model: ComparisonModel }) {
  const words = useWords()
  const { t, f } = words
  const flips = verdict.flips.slice(0, listedFlips)
  const lines = [
    ...flips.map((flip) => flipInWords(flip, words)),
    ...model.dominance.map(({ name, over }) => t.comparison.dominanceLine(name, f.list(over))),
  ]
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{t.comparison.moreFlips}</summary>
      {flips.length > 0 && <p className="soft">{t.comparison.flipsLead}</p>}
      <p className="prose">{lines.join('\n')}</p>
    </details>
  )
}
