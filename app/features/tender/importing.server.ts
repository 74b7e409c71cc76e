import { z } from 'zod'
import { tenderSchema } from '#app/domain/results/tender.ts'
import { readTenderFile } from '#app/domain/results/tender-file.ts'
import type { TableRecord } from '#app/domain/suppliers/supplier-file.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import type { TenderSource } from './queries.server.ts'
import type { ImportPreview } from './TenderImport.tsx'

const { supplier, price, nr } = dictionary('fr').tender.columns
const english = dictionary('en').tender
const french = dictionary('fr').tender

/** What heads each column, in the words of both languages: a file goes from one colleague to another. */
const columns = {
  supplier: [supplier, english.columns.supplier, ...french.headings.supplier, ...english.headings.supplier],
  price: [price, english.columns.price, ...french.headings.price, ...english.headings.price],
  nr: [nr, english.columns.nr, ...french.headings.nr, ...english.headings.nr],
}

/** What a file would change in the table, and what of it cannot be taken. */
export function previewOf(
  { tender, suppliers, revision }: TenderSource,
  records: readonly TableRecord[],
): { ok: true; preview: ImportPreview } | { ok: false; fault: 'no_heading' | 'no_value' } {
  if (!tender) return { ok: false, fault: 'no_value' }
  const read = readTenderFile(records, { tender, suppliers, columns })
  if (!read.ok) return read
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  const count = (change: 'new' | 'changed' | 'same') => read.offers.filter((one) => one.change === change).length
  const moved = read.offers.filter(({ change }) => change !== 'same')
  return {
    ok: true,
    preview: {
      offers: read.offers.map((one) => ({ ...one, name: names.get(one.id) ?? one.id })),
      faults: read.faults,
      counts: { new: count('new'), changed: count('changed'), same: count('same') },
      content: JSON.stringify(Object.fromEntries(moved.map(({ id, offer }) => [id, offer]))),
      revision,
    },
  }
}

/** The table with what a preview sent back; null when it names a supplier or a criterion that the table does not have. */
export function confirmedTender({ tender, suppliers }: TenderSource, content: string) {
  if (!tender) return null
  const parsed = z.safeParse(tenderSchema.shape.offers, jsonOf(content))
  if (!parsed.success) return null
  const known = new Set(suppliers.map(({ id }) => id))
  const criteria = new Set(tender.technical.map(({ id }) => id))
  const foreign = Object.entries(parsed.data).some(
    ([id, { marks }]) => !known.has(id) || Object.keys(marks).some((criterion) => !criteria.has(criterion)),
  )
  return foreign ? null : { ...tender, offers: { ...tender.offers, ...parsed.data } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
