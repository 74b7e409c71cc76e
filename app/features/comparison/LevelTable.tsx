import { paths } from '#app/http/paths.ts'
import { Heatmap, type HeatRow } from '#app/ui/Heatmap.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { SortLink } from '#app/ui/Sorting.tsx'
import type { CriterionModel } from './criterion-model.ts'
import { criterionCell, keptInWords } from './words.ts'

const textsAtOnce = 3

interface LevelTableProps {
  model: CriterionModel
  /** Where the order of a question, or of the score, is shown; and what each is called. */
  to: (column: string) => string
  name: (column: string) => string
}

/** Questions × suppliers by the levels kept, with the score of the criterion under them; own questions have none. */
export function LevelTable({ model, to, name }: LevelTableProps) {
  const words = useWords()
  const { t, f, lang } = words
  const k = t.kept
  const { campaign, criterion, columns, sort, part } = model
  const orderOf = (column: string) => (column === sort ? model.order : undefined)
  const first = columns.slice(0, textsAtOnce).map(({ id }) => id)
  const rows = model.rows.map(
    (row): HeatRow => ({
      key: row.id,
      sorted: orderOf(row.id),
      header: (
        <>
          <a href={paths.sideBySide(campaign.id, row.id, first)}>{row.id}</a>
          {row.weight !== 1 && ` ${k.weightOf(f.integer(row.weight))}`}
          <SortLink href={to(row.id)} label={t.sorting.sortBy(name(row.id))} order={orderOf(row.id)} />
          {`\n${row.question[lang]}`}
        </>
      ),
      cells: row.cells.map((cell) => ({
        key: cell.supplier,
        score: cell.hidden || cell.level === null ? null : (100 * cell.level) / 3,
        text: [
          keptInWords(cell, words),
          cell.clarified && t.clarifications.complement,
          cell.matches && k.filter.matches,
        ]
          .filter(Boolean)
          .join('\n'),
        href: paths.sideBySide(campaign.id, row.id, [cell.supplier]),
      })),
    }),
  )
  const scores: HeatRow = {
    key: criterion.id,
    sorted: orderOf(criterion.id),
    header: (
      <>
        {k.score}
        <SortLink href={to(criterion.id)} label={t.sorting.sortBy(name(criterion.id))} order={orderOf(criterion.id)} />
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
      columns={columns.map(({ id, name, rank }) => ({ key: id, name, rank }))}
      rows={part === 'own' ? rows : [...rows, scores]}
      levels
    />
  )
}
