import type { ReactNode } from 'react'
import { ScrollRegion } from './ScrollRegion.tsx'

export interface Column<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers align right with tabular figures. */
  number?: boolean
  /** Sentences keep a readable width; on a narrow screen the table scrolls in its region. */
  sentence?: boolean
  /** Set when the rows stand in the order of this column. */
  sorted?: 'ascending' | 'descending' | undefined
}

interface DataTableProps<Row> {
  caption: ReactNode
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  captionHidden?: boolean
  /** Keeps the headers in sight in a table that is wide or long. */
  pinned?: boolean
}

const classOf = ({ number, sentence }: Column<never>) => (number ? 'number' : sentence ? 'sentence' : undefined)

/** A table in its own scrolling region; the first column is the row's header. */
export function DataTable<Row>({ caption, columns, rows, rowKey, captionHidden, pinned }: DataTableProps<Row>) {
  return (
    <ScrollRegion label={typeof caption === 'string' ? caption : undefined} pinned={pinned}>
      <table>
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)} aria-sort={column.sorted}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
