import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { ComparisonModel } from './comparison-model.ts'
import type { VerdictModel } from './verdict.ts'
import { queryOf, weightModels } from './view.ts'
import { flipInWords, shareInWords } from './words.ts'

const listedFlips = 4

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

/** How the draws are made, which other model to look through, what would change the order and what never could. */
export function Robustness({ verdict, model }: { verdict: VerdictModel; model: ComparisonModel }) {
  const words = useWords()
  const { t, f } = words
  const c = t.comparison
  const { draws, seed, model: current } = model.robustness
  const flips = verdict.flips.slice(0, listedFlips)
  return (
    <section className="card">
      <h2>{c.method}</h2>
      <p className="models">
        {c.models}{' '}
        {weightModels.map((one) => (
          <a
            key={one}
            href={paths.comparison(model.campaign.id, queryOf({ ...model.view, model: one }))}
            aria-current={one === current ? 'true' : undefined}
          >
            {c.model[one]}
          </a>
        ))}
      </p>
      <p className="small soft">{c.draws(f.integer(draws), seed)}</p>
      {flips.length > 0 && (
        <>
          <h3>{c.flips}</h3>
          <p className="small soft">{c.flipsLead}</p>
          <ul>
            {flips.map((flip) => (
              <li key={`${flip.challenger} ${flip.criterion.fr}`}>{flipInWords(flip, words)}</li>
            ))}
          </ul>
        </>
      )}
      {model.dominance.length > 0 && (
        <details>
          <summary>{c.dominance}</summary>
          <p className="prose">
            {model.dominance.map(({ name, over }) => c.dominanceLine(name, f.list(over))).join('\n')}
          </p>
        </details>
      )}
    </section>
  )
}
