import { paths } from '#app/http/paths.ts'
import { Heatmap, type HeatRow } from '#app/ui/Heatmap.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { CriterionModel } from './criterion-model.ts'
import { SortLink } from './SortLink.tsx'
import { criterionCell, keptInWords } from './words.ts'

const textsAtOnce = 3

interface LevelTableProps {
  model: CriterionModel
  /** Where another order is shown; the page of the criterion unless said. */
  at?: (view: { sort: string }) => string
}

/** Questions × suppliers by the levels kept, with the score of the criterion under them; own questions have none. */
export function LevelTable(props: LevelTableProps) {
  const { model } = props
  const words = useWords()
  const { t, f, lang } = words
  const k = t.kept
  const { campaign, criterion, columns, sort, part } = model
  const at = props.at ?? ((view: { sort: string }) => paths.comparisonCriterion(campaign.id, criterion.id, view))
  const first = columns.slice(0, textsAtOnce).map(({ id }) => id)
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
        text: cell.matches ? `${keptInWords(cell, words)}\n${k.filter.matches}` : keptInWords(cell, words),
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
      // The arithmetic is that of the common score.
      ...(part === 'common' ? { href: paths.arithmetic(campaign.id, cell.supplier) } : {}),
    })),
  }
  return (
    <Heatmap
      caption={k.questions}
      corner={k.question}
      columns={columns.map(({ id, name, rank }) => ({ key: id, header: rank ? `${rank}\n${name}` : name }))}
      rows={part === 'own' ? rows : [...rows, scores]}
      levels
    />
  )
}
