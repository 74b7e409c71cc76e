import type { ReactNode } from 'react'
import { heatClass } from './heat-scale.ts'
import { ScrollRegion } from './ScrollRegion.tsx'

export interface HeatCell {
  key: string
  /** 0 to 100; null has no tone and a dashed outline. */
  score: number | null
  /** The number, then what it means, one a line: never the tone alone. */
  text: string
  /** Where the cell leads; it costs a node more. */
  href?: string
}

export interface HeatRow {
  key: string
  header: ReactNode
  /** Set on the row by which the columns stand in order. */
  sorted?: 'ascending' | 'descending' | undefined
  cells: HeatCell[]
}

interface HeatmapProps {
  caption: string
  corner: ReactNode
  /** A rank stands above its name, in bold; a name alone is not in bold. */
  columns: { key: string; name: string; rank: number | null }[]
  rows: HeatRow[]
  /** Levels of questions, whose headers hold a sentence, instead of scores. */
  levels?: boolean
}

/** A table with real row and column headers, each cell on the tone of its score; one node a cell, to keep pages light. */
export function Heatmap({ caption, corner, columns, rows, levels }: HeatmapProps) {
  return (
    <ScrollRegion label={caption} pinned>
      <table className={levels ? 'heat levels' : 'heat'}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.rank === null ? undefined : 'ranked'}>
                {column.rank === null ? column.name : `${column.rank}\n${column.name}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" aria-sort={row.sorted}>
                {row.header}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.key} className={heatClass(cell.score)}>
                  {cell.href ? <a href={cell.href}>{cell.text}</a> : cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
