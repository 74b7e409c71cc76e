import { shortName } from '#app/domain/radar.ts'
import { paths } from '#app/http/paths.ts'
import { Heatmap, type HeatRow } from '#app/ui/Heatmap.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { CriterionModel } from './criterion-model.ts'
import { SortLink } from './SortLink.tsx'
import { criterionCell, keptInWords, weightInWords } from './words.ts'

const textsAtOnce = 3

/** One criterion: its questions × suppliers, each level leading to the text behind it. */
export function CriterionComparison({ model }: { model: CriterionModel }) {
  const words = useWords()
  const { t, f, lang } = words
  const k = t.kept
  const { campaign, criterion, columns, sort } = model
  const at = (view: { sort?: string; page?: number }) => paths.comparisonCriterion(campaign.id, criterion.id, view)
  const first = columns.slice(0, textsAtOnce).map(({ id }) => id)
  const sorted = sort === criterion.id ? k.sortedByScore : sort ? k.sortedByQuestion(sort) : null

  const rows = model.rows.map(
    (row): HeatRow => ({
      key: row.id,
      sorted: row.id === sort,
      header: (
        <>
          <a href={paths.sideBySide(campaign.id, row.id, first)}>{row.id}</a>
          {row.weight !== 1 && ` ${k.weightOf(f.integer(row.weight))}`}
          <SortLink href={at({ sort: row.id })} label={k.sortByQuestion(row.id)} current={row.id === sort} />
          {`\n${row.question[lang]}`}
        </>
      ),
      cells: row.cells.map((cell) => ({
        key: cell.supplier,
        score: cell.hidden || cell.level === null ? null : (100 * cell.level) / 3,
        text: keptInWords(cell, words),
        href: paths.sideBySide(campaign.id, row.id, [cell.supplier]),
      })),
    }),
  )
  const scores: HeatRow = {
    key: criterion.id,
    sorted: sort === criterion.id,
    header: (
      <>
        {k.score}
        <SortLink href={at({ sort: criterion.id })} label={k.sortByScore} current={sort === criterion.id} />
      </>
    ),
    cells: model.scores.map((cell) => ({
      key: cell.supplier,
      score: cell.score,
      text: criterionCell(cell, words),
      href: paths.arithmetic(campaign.id, cell.supplier),
    })),
  }

  return (
    <>
      <PageTitle
        title={criterion.name[lang]}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
          { href: paths.comparison(campaign.id), label: t.comparison.title },
        ]}
      >
        {k.criterionLead(weightInWords(criterion.weight, words))}
      </PageTitle>
      {columns.length === 0 ? (
        <p className="empty">{k.nobody}</p>
      ) : (
        <section className={columns.length > 6 ? 'card wide' : 'card'}>
          <h2>{k.questions}</h2>
          <p className="small soft">
            {sorted ?? (model.state === 'complete' && t.comparison.sortedByRank)}{' '}
            {sorted && <a href={at({})}>{t.comparison.backToRanking}</a>} {k.cellNote} {k.scoreRow}
          </p>
          <Heatmap
            caption={k.questions}
            corner={k.question}
            columns={columns.map(({ id, name, rank }) => ({ key: id, header: rank ? `${rank}\n${name}` : name }))}
            rows={[...rows, scores]}
            levels
          />
        </section>
      )}
      <Pagination page={model.page} pages={model.pages} href={(page) => at({ sort: sort ?? undefined, page })} />
      <nav className="pagination" aria-label={k.neighbours}>
        {model.previous && (
          <a href={paths.comparisonCriterion(campaign.id, model.previous.id)}>
            {k.previous(shortName(model.previous.name[lang]))}
          </a>
        )}
        {model.next && (
          <a href={paths.comparisonCriterion(campaign.id, model.next.id)}>{k.next(shortName(model.next.name[lang]))}</a>
        )}
      </nav>
    </>
  )
}
