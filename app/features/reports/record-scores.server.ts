import type { Document } from '#app/features/documents/document.server.ts'
import { type DocumentColumn, documentTable } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { heatColour, heatStep } from '#app/ui/heat-scale.ts'
import type { RecordModel, RecordSupplier } from './record-model.ts'
import { shownRanks } from './record-words.ts'

type Criterion = RecordModel['criteria'][number]

const perTable = 8

/** Criteria × suppliers, eight suppliers a table so that names stay readable; the tone repeats what the number says. */
export async function scoreTables(
  document: Document,
  record: RecordModel,
  { t, f, lang }: DocumentWords,
): Promise<void> {
  for (let first = 0; first < record.suppliers.length; first += perTable) {
    const shown = record.suppliers.slice(first, first + perTable)
    const scoreOf = (supplier: RecordSupplier, criterion: Criterion) =>
      supplier.criteria.find(({ id }) => id === criterion.id)
    const columns = shown.map((supplier): DocumentColumn<Criterion> => {
      return {
        header: supplier.name,
        cell: (criterion) => {
          const found = scoreOf(supplier, criterion)
          return `${f.score(found?.score ?? null)}${found?.unreliable ? ' *' : ''}`
        },
        tone: (criterion) => {
          const score = scoreOf(supplier, criterion)?.score ?? null
          return score === null ? undefined : heatColour(heatStep(score))
        },
        share: 2,
        number: true,
      }
    })
    const head = { header: t.record.criterion, cell: ({ id, name }: Criterion) => `${id} · ${name[lang]}`, share: 5 }
    await documentTable(document, [head, ...columns], record.criteria, {
      heading: first === 0 ? [2, t.record.byCriterion] : undefined,
      note: shown.some(({ criteria }) => criteria.some(({ unreliable }) => unreliable))
        ? `* ${t.record.unreliable}`
        : undefined,
    })
  }
}

/** How often each supplier comes at each of the first ranks when weights are drawn. */
export async function ranksSection(document: Document, record: RecordModel, { t, f }: DocumentWords): Promise<void> {
  const ranks = Array.from({ length: shownRanks(record) }, (_, index) => index)
  const columns = ranks.map((rank): DocumentColumn<RecordSupplier> => {
    const cell = ({ shares }: RecordSupplier) => f.decimal(100 * (shares[rank] ?? 0), 1)
    return { header: t.comparison.ordinal(rank + 1), cell, share: 1, number: true }
  })
  const head = { header: t.record.supplier, cell: ({ name }: RecordSupplier) => name, share: 4 }
  await documentTable(document, [head, ...columns], record.suppliers, {
    heading: [2, t.record.ranks],
    lead: t.record.ranksNote(ranks.length),
  })
}
