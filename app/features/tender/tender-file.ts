import type { DocumentWords } from '#app/features/documents/words.ts'
import { figureCell, type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import type { WorkbookToWrite } from '#app/features/spreadsheets/write.server.ts'
import type { NamedLine, TenderModel } from './model.ts'

type Rules = NonNullable<TenderModel['rules']>

/** The columns of the table in a file; an import reads them back by their heads. */
export function tenderColumns({ technical }: Rules, { t }: DocumentWords): SheetColumn<NamedLine>[] {
  const c = t.tender.columns
  return [
    { header: c.rank, width: 8, cell: ({ rank }) => rank },
    { header: c.supplier, width: 40, cell: ({ name }) => name },
    { header: c.price, width: 16, cell: ({ price }) => figureCell(price, 2) },
    { header: c.priceMark, width: 14, cell: ({ priceMark }) => figureCell(priceMark) },
    { header: c.nr, width: 14, cell: ({ nr }) => figureCell(nr) },
    ...technical.map(({ name }, index) => ({
      header: name,
      width: 18,
      cell: (line: NamedLine) => figureCell(line.technical[index]),
    })),
    { header: c.total, width: 12, cell: ({ total }) => figureCell(total, 2) },
    {
      header: c.missing,
      width: 30,
      cell: ({ missing }) => missing.map((one) => t.tender.missing[one]).join(', ') || null,
    },
  ]
}

/** The table, its rules and the sensitivity as a workbook. */
export function tenderWorkbook(model: TenderModel, rules: Rules, words: DocumentWords): WorkbookToWrite {
  const { t, f } = words
  const w = t.tender
  const shares = model.sensitivity
  return {
    title: w.fileTitle(model.campaign.name),
    at: model.updatedAt ?? model.campaign.assessedAt ?? '',
    sheets: [
      tableSheet({ name: w.title }, tenderColumns(rules, words), model.all),
      {
        name: w.rules,
        columns: [{ width: 44 }, { width: 70 }],
        rows: [
          { cells: [w.fileTitle(model.campaign.name)], kind: 'title' },
          { cells: [w.formula, w.formulas[rules.formula]] },
          { cells: [w.source, w.sources[rules.nrSource]] },
          { cells: [w.weightPercent, null], kind: 'head' },
          { cells: [w.columns.nr, figureCell(rules.weights.nr, 2)] },
          { cells: [w.columns.price, figureCell(rules.weights.price, 2)] },
          ...rules.technical.map(({ name, weight }) => ({ cells: [name, figureCell(weight, 2)] })),
        ],
      },
      {
        name: w.sensitivity,
        columns: [{ width: 40 }, ...shares.map(() => ({ width: 9 }))],
        frozen: { rows: 1, columns: 1 },
        rows: [
          { cells: [w.columns.supplier, ...shares.map(({ share }) => f.percent(share))], kind: 'head' },
          ...model.all
            .filter(({ id }) => shares[0]?.ranks[id] !== undefined)
            .map(({ id, name }) => ({ cells: [name, ...shares.map(({ ranks }) => ranks[id] ?? null)] })),
        ],
      },
    ],
  }
}
