import {
  LARGEST_NR_SHARE,
  MOST_TECHNICAL,
  noOffer,
  nrSources,
  type Offer,
  priceFormulas,
  readPrice,
  type Tender,
  tenderFaults,
} from '#app/domain/results/tender.ts'
import { readWeight } from '#app/domain/scoring/weights.ts'

export interface TenderFault {
  field: string
  /** A key of the messages of the screen. */
  key: 'formula' | 'source' | 'weight' | 'nr_share' | 'name' | 'weights_total' | 'score_public' | 'price' | 'mark'
}
export type TypedTender = { ok: true; tender: Tender } | { ok: false; faults: TenderFault[] }

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export const technicalIds = Array.from({ length: MOST_TECHNICAL }, (_, index) => `t${index + 1}`)

/** What the rules stand at before anyone has set them. */
export function firstRules(underProcurementCode: boolean, technicalName: string): Tender {
  return {
    formula: 'ratio',
    nrSource: underProcurementCode ? 'typed' : 'score',
    weights: { nr: 15, price: 50 },
    technical: [{ id: 't1', name: technicalName, weight: 35 }],
    offers: {},
  }
}

/** The table with the rules of a form; offers stay, without the marks of criteria that are no more. */
export function typedRules(before: Tender, form: FormData, underProcurementCode: boolean): TypedTender {
  const faults: TenderFault[] = []
  const formula = priceFormulas.find((one) => one === text(form, 'formula'))
  const nrSource = nrSources.find((one) => one === text(form, 'source'))
  if (!formula) faults.push({ field: 'formula', key: 'formula' })
  if (!nrSource) faults.push({ field: 'source', key: 'source' })
  const weightOf = (field: string) => {
    const weight = readWeight(text(form, field))
    if (weight === null) faults.push({ field, key: 'weight' })
    return weight ?? 0
  }
  const nr = weightOf('weight.nr')
  if (nr > LARGEST_NR_SHARE) faults.push({ field: 'weight.nr', key: 'nr_share' })
  const price = weightOf('weight.price')
  const technical = technicalIds.flatMap((id) => {
    const [name, weight] = [text(form, `name.${id}`).slice(0, 120), text(form, `weight.${id}`)]
    if (name === '' && (weight === '' || readWeight(weight) === 0)) return []
    if (name === '') faults.push({ field: `name.${id}`, key: 'name' })
    return [{ id, name, weight: weightOf(`weight.${id}`) }]
  })
  if (!formula || !nrSource || faults.length > 0) return { ok: false, faults }
  const kept = new Set(technical.map(({ id }) => id))
  const offers = Object.fromEntries(
    Object.entries(before.offers).map(([id, offer]): [string, Offer] => [
      id,
      { ...offer, marks: Object.fromEntries(Object.entries(offer.marks).filter(([criterion]) => kept.has(criterion))) },
    ]),
  )
  const tender = { formula, nrSource, weights: { nr, price }, technical, offers }
  for (const key of tenderFaults(tender, underProcurementCode))
    faults.push({ field: key === 'score_public' ? 'source' : 'weight.nr', key })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, tender }
}

/** The table with the prices and marks of some suppliers as a form gives them; an emptied field empties its value. */
export function typedMarks(before: Tender, form: FormData, suppliers: readonly string[]): TypedTender {
  const faults: TenderFault[] = []
  const markIn = (field: string) => {
    const typed = text(form, field)
    const mark = typed === '' ? null : readWeight(typed)
    if (typed !== '' && mark === null) faults.push({ field, key: 'mark' })
    return mark
  }
  const offers = { ...before.offers }
  for (const id of suppliers) {
    if (!form.has(`price.${id}`)) continue
    const typed = text(form, `price.${id}`)
    const price = typed === '' ? null : readPrice(typed)
    if (typed !== '' && price === null) faults.push({ field: `price.${id}`, key: 'price' })
    const marks = before.technical.flatMap((criterion): [string, number][] => {
      const mark = markIn(`mark.${criterion.id}.${id}`)
      return mark === null ? [] : [[criterion.id, mark]]
    })
    const was = before.offers[id] ?? noOffer
    const nr = before.nrSource === 'typed' ? markIn(`nr.${id}`) : was.nr
    const offer: Offer = { price, nr, marks: Object.fromEntries(marks) }
    if (price === null && nr === null && marks.length === 0) delete offers[id]
    else offers[id] = offer
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, tender: { ...before, offers } }
}
