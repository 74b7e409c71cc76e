import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { Heatmap } from '#app/ui/Heatmap.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { ComparisonModel } from './comparison-model.ts'
import { SortLink } from './SortLink.tsx'
import { queryOf } from './view.ts'
import { criterionCell, weightInWords } from './words.ts'

/** Criteria × suppliers: each criterion opens its questions, and may set the order of the columns. */
export function ScoresTable({ model }: { model: ComparisonModel }) {
  const words = useWords()
  const { t, f, lang } = words
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
              <SortLink href={to(criterion.id)} label={c.sortBy(criterion.name[lang])} current={criterion === sorted} />
            </>
          ),
          cells: criterion.cells.map((cell) => ({
            key: cell.supplier,
            score: cell.score,
            text: criterionCell(cell, words),
          })),
        }))}
      />
    </section>
  )
}
