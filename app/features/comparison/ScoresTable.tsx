import { shortName } from '#app/domain/radar.ts'
import { paths } from '#app/http/paths.ts'
import { Heatmap } from '#app/ui/Heatmap.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { ComparisonModel, HeatedCriterion } from './comparison-model.ts'
import { queryOf } from './view.ts'
import { weightInWords } from './words.ts'

/** Criteria × suppliers: each criterion opens its questions, and may set the order of the columns. */
export function ScoresTable({ model }: { model: ComparisonModel }) {
  const { t, f, lang } = useWords()
  const c = t.comparison
  const { campaign, view, columns, criteria } = model
  const sorted = criteria.find(({ id }) => id === view.sort)
  const to = (sort: string | null) => paths.comparison(campaign.id, queryOf({ ...view, sort, page: 1 }))
  return (
    <section className={columns.length > 8 ? 'card wide' : 'card'}>
      <h2>{c.scores}</h2>
      <p className="small soft">
        {sorted ? c.sortedBy(sorted.name[lang]) : model.state === 'complete' && c.sortedByRank}{' '}
        {sorted && <a href={to(null)}>{c.backToRanking}</a>} {c.legend}
      </p>
      <Heatmap
        caption={c.scores}
        corner={c.criterion}
        columns={columns.map(({ id, name, rank }) => ({ key: id, header: rank === null ? name : `${rank}\n${name}` }))}
        rows={criteria.map((criterion) => ({
          key: criterion.id,
          sorted: criterion === sorted,
          header: (
            <>
              <a href={paths.comparisonCriterion(campaign.id, criterion.id)}>{shortName(criterion.name[lang])}</a>{' '}
              {weightInWords(criterion.weight, { f })}
              <a className="sort" href={to(criterion.id)} aria-label={c.sortBy(criterion.name[lang])}>
                {criterion === sorted ? '▼' : '↕'}
              </a>
            </>
          ),
          cells: criterion.cells.map((cell) => ({ key: cell.supplier, score: cell.score, text: textOf(cell) })),
        }))}
      />
    </section>
  )

  function textOf(cell: HeatedCriterion['cells'][number]): string {
    if (cell.awaited) return c.awaited
    if (cell.score === null || cell.level === null) return c.notComputed
    const words = [f.score(cell.score), t.terms.levels[cell.level]]
    if (cell.provisional) words.push(t.terms.provisional)
    if (cell.unreliable) words.push(c.unreliable)
    return words.join('\n')
  }
}
