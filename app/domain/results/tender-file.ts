import { noOffer, type Offer, readPrice, type Tender } from '#app/domain/results/tender.ts'
import { readWeight } from '#app/domain/scoring/weights.ts'
import type { TableRecord } from '#app/domain/suppliers/supplier-file.ts'
import { searchText } from '#app/domain/text/search-text.ts'

export interface TenderColumns {
  supplier: readonly string[]
  price: readonly string[]
  nr: readonly string[]
}

export interface FileFault {
  line: number
  kind: 'unknown' | 'twice' | 'ambiguous' | 'price' | 'mark' | 'broken'
  text: string
}

export interface FileOffer {
  id: string
  line: number
  /** What the offer becomes: cells that are empty leave what was there. */
  offer: Offer
  change: 'new' | 'changed' | 'same'
}

export type TenderFile =
  | { ok: false; fault: 'no_heading' | 'no_value' }
  | { ok: true; offers: FileOffer[]; faults: FileFault[] }

interface Known {
  tender: Tender
  suppliers: readonly { id: string; name: string }[]
  /** The words that head each column, in every language. */
  columns: TenderColumns
}

const plain = (text: string) => searchText(text).trim()

/**
 * Prices and marks read from the lines of a file, by supplier name, under a line that heads the columns. A line at
 * fault is named and left out whole; so is a name that two suppliers bear. Marks are 0 to 100 with two decimals at
 * most. Nothing is written here. Source: Design §9.4 (imported).
 */
export function readTenderFile(records: readonly TableRecord[], { tender, suppliers, columns }: Known): TenderFile {
  const technical = tender.technical.map(({ id, name }) => ({ id, words: [plain(name)] }))
  const placesIn = (cells: readonly string[]) => {
    const heads = cells.map(plain)
    const at = (words: readonly string[]) =>
      heads.findIndex((head) => head !== '' && words.some((w) => plain(w) === head))
    return {
      supplier: at(columns.supplier),
      price: at(columns.price),
      nr: tender.nrSource === 'typed' ? at(columns.nr) : -1,
      technical: technical.map(({ id, words }) => ({ id, at: at(words) })),
    }
  }
  const headed = records.findIndex(({ cells }) => placesIn(cells).supplier >= 0)
  const head = records[headed]
  if (!head) return { ok: false, fault: 'no_heading' }
  const places = placesIn(head.cells)
  const valued = [places.price, places.nr, ...places.technical.map((one) => one.at)].some((at) => at >= 0)
  if (!valued) return { ok: false, fault: 'no_value' }

  const byName = new Map<string, string[]>()
  for (const { id, name } of suppliers) byName.set(plain(name), [...(byName.get(plain(name)) ?? []), id])
  const offers = new Map<string, FileOffer>()
  const faults: FileFault[] = []
  for (const { line, cells, broken } of records.slice(headed + 1)) {
    const cell = (at: number) => (at < 0 ? '' : (cells[at] ?? '').trim())
    const name = cell(places.supplier)
    if (cells.every((one) => one.trim() === '')) continue
    const ids = byName.get(plain(name)) ?? []
    const [id] = ids
    const fault = (kind: FileFault['kind'], text: string) => faults.push({ line, kind, text })
    if (broken) fault('broken', cells.join(' ').slice(0, 80))
    else if (!id) fault('unknown', name)
    else if (ids.length > 1) fault('ambiguous', name)
    else if (offers.has(id)) fault('twice', name)
    else {
      const read = offerOf(tender.offers[id] ?? noOffer, cell, places)
      if ('wrong' in read) fault(read.wrong, read.text)
      else offers.set(id, { id, line, offer: read.offer, change: changeOf(tender.offers[id], read.offer) })
    }
  }
  return { ok: true, offers: [...offers.values()], faults }
}

interface Places {
  price: number
  nr: number
  technical: readonly { id: string; at: number }[]
}

function offerOf(
  before: Offer,
  cell: (at: number) => string,
  places: Places,
): { offer: Offer } | { wrong: 'price' | 'mark'; text: string } {
  const offer: Offer = { ...before, marks: { ...before.marks } }
  const typed = cell(places.price)
  if (typed !== '') {
    offer.price = readPrice(typed)
    if (offer.price === null) return { wrong: 'price', text: typed }
  }
  for (const { id, at } of [{ id: null, at: places.nr }, ...places.technical]) {
    const text = cell(at)
    if (text === '') continue
    const mark = readWeight(text)
    if (mark === null) return { wrong: 'mark', text }
    if (id === null) offer.nr = mark
    else offer.marks[id] = mark
  }
  return { offer }
}

function changeOf(before: Offer | undefined, after: Offer): FileOffer['change'] {
  const empty = after.price === null && after.nr === null && Object.keys(after.marks).length === 0
  if (!before) return empty ? 'same' : 'new'
  const same =
    before.price === after.price &&
    before.nr === after.nr &&
    Object.entries(after.marks).every(([id, mark]) => before.marks[id] === mark)
  return same ? 'same' : 'changed'
}
