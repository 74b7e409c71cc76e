import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { LevelTag } from '#app/ui/LevelTag.tsx'
import { RankBar } from '#app/ui/RankBar.tsx'
import { SortBar } from '#app/ui/Sorting.tsx'
import type { ComparisonModel, RankedSupplier } from './comparison-model.ts'
import { useSupplierOrder } from './useSupplierOrder.ts'
import { mostChosen, queryOf } from './view.ts'
import { shareInWords } from './words.ts'

/** One page of the ranking: rank, supplier, level, score, and how far the rank survives other weights. */
export function Ranking({ model }: { model: ComparisonModel }) {
  const { t } = useWords()
  const c = t.comparison
  const { inWords, name, to } = useSupplierOrder(model)
  return (
    <section className="card">
      <h2>{c.ranking}</h2>
      <p className="small soft">
        {c.rankingLead(c.weightings[model.robustness.model])} {inWords}
      </p>
      <SortBar current={model.view} usual="rank" columns={['rank', 'name', 'score', 'first']} name={name} to={to} />
      <ol className="ranking">
        {model.ranking.map((supplier) => (
          <Row key={supplier.id} supplier={supplier} model={model} />
        ))}
      </ol>
    </section>
  )
}

function Row({ supplier, model }: { supplier: RankedSupplier; model: ComparisonModel }) {
  const { t, f, lang } = useWords()
  const c = t.comparison
  const { id, name, rank, score, level, provisional, belowMinimum } = supplier
  return (
    <li>
      <span className="rank">{rank ?? '–'}</span>
      <a className="name" href={paths.report(model.campaign.id, id)}>
        {name}
      </a>
      <LevelTag level={level} />
      {provisional && <span className="chip">{t.terms.provisional}</span>}
      <a className="score" href={paths.arithmetic(model.campaign.id, id)} aria-label={c.scoreOf(f.score(score), name)}>
        {f.score(score)}
      </a>
      <RankBar shares={supplier.shares} label={useRanksInWords(supplier.shares)} />
      <small>{useSharesInWords(supplier.shares)}</small>
      <RadarToggle supplier={supplier} model={model} />
      {belowMinimum.length > 0 && (
        <span className="chip minimum">
          {c.belowMinimum(f.list(belowMinimum.map((criterion) => shortName(criterion[lang]))))}
        </span>
      )}
    </li>
  )
}

function useRanksInWords(shares: readonly number[]): string {
  const words = useWords()
  const { t, f } = words
  const parts = shares.flatMap((share, rank) =>
    share > 0 ? [t.comparison.rankShare(t.comparison.ordinal(rank + 1), shareInWords(share, words))] : [],
  )
  return t.comparison.allRanks(f.list(parts))
}

function useSharesInWords(shares: readonly number[]): string {
  const words = useWords()
  const c = words.t.comparison
  const most = shares.indexOf(Math.max(...shares))
  const often = shares[most] ?? 0
  const first = c.first(shareInWords(shares[0] ?? 0, words))
  return most > 0 ? first + c.mostOften(c.ordinal(most + 1), shareInWords(often, words)) : first
}

function RadarToggle({ supplier, model }: { supplier: RankedSupplier; model: ComparisonModel }) {
  const { t } = useWords()
  const shown = model.radar.map(({ id }) => id)
  if (!supplier.inRadar && shown.length >= mostChosen) return null
  if (supplier.inRadar && shown.length === 1) return null
  const chosen = supplier.inRadar ? shown.filter((id) => id !== supplier.id) : [...shown, supplier.id]
  const label = supplier.inRadar ? t.comparison.removeFromRadar : t.comparison.addToRadar
  return (
    <a
      className="toggle"
      href={paths.comparison(model.campaign.id, queryOf({ ...model.view, chosen }))}
      aria-label={label + t.comparison.inRadar(supplier.name)}
    >
      {label}
    </a>
  )
}
