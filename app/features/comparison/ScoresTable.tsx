import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { Heatmap } from '#app/ui/Heatmap.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { SortBar, SortLink } from '#app/ui/Sorting.tsx'
import type { ComparisonModel } from './comparison-model.ts'
import { useSupplierOrder } from './useSupplierOrder.ts'
import { criterionCell, weightInWords } from './words.ts'

/** Criteria × suppliers: each criterion opens its questions, and may set the order of the columns. */
export function ScoresTable({ model }: { model: ComparisonModel }) {
  const words = useWords()
  const { t, f, lang } = words
  const c = t.comparison
  const { campaign, view, columns, criteria } = model
  const { inWords, name, to, back } = useSupplierOrder(model)
  const complete = model.state === 'complete'
  const orderOf = (id: string) => (id === view.sort ? view.order : undefined)
  return (
    <section className={columns.length > 8 ? 'card wide' : 'card'}>
      <h2>{c.scores}</h2>
      <p className="small soft">
        {(complete || view.sort !== null) && inWords}{' '}
        {complete && view.sort !== null && <a href={back}>{t.sorting.back}</a>} {c.legend}
      </p>
      {!complete && <SortBar current={view} usual="" columns={['name']} name={name} to={to} />}
      <Heatmap
        caption={c.scores}
        corner={c.criterion}
        columns={columns.map(({ id, name, rank }) => ({ key: id, name, rank }))}
        rows={criteria.map((criterion) => ({
          key: criterion.id,
          sorted: orderOf(criterion.id),
          header: (
            <>
              <a href={paths.comparisonCriterion(campaign.id, criterion.id)}>{shortName(criterion.name[lang])}</a>{' '}
              {weightInWords(criterion.weight, { f })}
              <SortLink
                href={to(criterion.id)}
                label={t.sorting.sortBy(name(criterion.id))}
                order={orderOf(criterion.id)}
              />
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
