import { z } from 'zod'
import { rankScores } from '#app/domain/scoring/ranking.ts'
import { totals100 } from '#app/domain/scoring/weights.ts'

export const priceFormulas = ['ratio', 'linear'] as const
export type PriceFormula = (typeof priceFormulas)[number]

/** Where the mark for responsible digital comes from: the score of the supplier, or a mark given to its offer. */
export const nrSources = ['score', 'typed'] as const
export type NrSource = (typeof nrSources)[number]

/** In percent of the total: beyond, the table would no longer be one of offers. Source: Design §9.4. */
export const LARGEST_NR_SHARE = 40
export const MOST_TECHNICAL = 5

const mark = z.number().min(0).max(100)

const offer = z.object({
  price: z.number().positive().nullable(),
  /** Typed for the offer; not looked at where the score of the supplier counts. */
  nr: mark.nullable(),
  /** By technical criterion. */
  marks: z.record(z.string(), mark),
})

/** A tender table as it is stored: rules, then what each supplier offers, by invitation. */
export const tenderSchema = z.object({
  formula: z.enum(priceFormulas),
  nrSource: z.enum(nrSources),
  weights: z.object({ nr: z.number().min(0).max(LARGEST_NR_SHARE), price: z.number().min(0).max(100) }),
  technical: z
    .array(z.object({ id: z.string(), name: z.string(), weight: z.number().min(0).max(100) }))
    .max(MOST_TECHNICAL),
  offers: z.record(z.string(), offer),
})
export type Tender = z.output<typeof tenderSchema>
export type Offer = z.output<typeof offer>

/**
 * What keeps a tender table from being one: weights that do not total 100, and the supplier-wide score of a buyer
 * under the procurement code, which may not bear on an award (Conseil d'État, 25 May 2018, no 417580). Source: Design
 * §4.2, §9.4.
 */
export function tenderFaults(
  tender: Pick<Tender, 'weights' | 'technical' | 'nrSource'>,
  underProcurementCode: boolean,
): ('weights_total' | 'score_public')[] {
  const { weights, technical, nrSource } = tender
  const all = Object.fromEntries(technical.map(({ id, weight }) => [`technical ${id}`, weight]))
  const faults: ('weights_total' | 'score_public')[] = []
  if (!totals100({ nr: weights.nr, price: weights.price, ...all })) faults.push('weights_total')
  if (nrSource === 'score' && underProcurementCode) faults.push('score_public')
  return faults
}

/**
 * Mark of a price, 0 to 100, the lowest getting 100: `ratio` is 100·Pmin/P, `linear` 100·max(0, 2 − P/Pmin). Prices are
 * above 0, `lowest` at most `price`. Source: Design §9.4.
 */
export function priceMark(formula: PriceFormula, price: number, lowest: number): number {
  return formula === 'ratio' ? 100 * (lowest / price) : 100 * Math.max(0, 2 - price / lowest)
}

export interface TenderLine {
  id: string
  price: number | null
  /** Marks of 0 to 100. */
  nr: number | null
  priceMark: number | null
  technical: (number | null)[]
  total: number | null
  /** Ties share the best rank, as everywhere. */
  rank: number | null
  missing: ('price' | 'nr' | 'technical')[]
}

/**
 * The tender table: each offer with its marks, total (0 to 100) and rank. `suppliers` come with the score that the
 * panel gave them, or null. An offer that lacks what counts has no total and no rank, and its price is not the lowest
 * of anything. File order. Source: Design §9.4.
 */
export function tenderLines(tender: Tender, suppliers: readonly { id: string; score: number | null }[]): TenderLine[] {
  const { formula, nrSource, weights, technical } = tender
  const offers = suppliers.map(({ id, score }) => {
    const given = tender.offers[id]
    const price = given?.price ?? null
    const nr = nrSource === 'score' ? score : (given?.nr ?? null)
    const marks = technical.map((one) => given?.marks[one.id] ?? null)
    const missing: TenderLine['missing'] = []
    if (price === null) missing.push('price')
    if (nr === null && weights.nr > 0) missing.push('nr')
    if (marks.some((mark, index) => mark === null && (technical[index]?.weight ?? 0) > 0)) missing.push('technical')
    return { id, price, nr, technical: marks, missing }
  })
  const prices = offers.flatMap(({ price, missing }) => (price === null || missing.length > 0 ? [] : [price]))
  const lowest = Math.min(...prices)
  const totals = offers.map(({ price, nr, technical: marks, missing }) => {
    if (missing.length > 0 || price === null) return null
    const weighed = marks.reduce<number>((sum, mark, index) => sum + (mark ?? 0) * (technical[index]?.weight ?? 0), 0)
    return (weights.nr * (nr ?? 0) + weights.price * priceMark(formula, price, lowest) + weighed) / 100
  })
  const ranks = rankScores(totals)
  return offers.map((offer, index) => ({
    ...offer,
    priceMark: totals[index] === null || offer.price === null ? null : priceMark(formula, offer.price, lowest),
    total: totals[index] ?? null,
    rank: ranks[index] ?? null,
  }))
}

/**
 * The same table with another share for responsible digital, 0 to 40 percent: the other weights share the rest in
 * their proportions; where they all are 0, price takes it. Source: Design §9.4 (sensitivity).
 */
export function withNrShare(tender: Tender, share: number): Tender {
  const others = tender.weights.price + tender.technical.reduce((sum, { weight }) => sum + weight, 0)
  const scale = others > 0 ? (100 - share) / others : 0
  return {
    ...tender,
    weights: { nr: share, price: others > 0 ? tender.weights.price * scale : 100 - share },
    technical: tender.technical.map((one) => ({ ...one, weight: one.weight * scale })),
  }
}

export const sensitivityShares = [0, 5, 10, 15, 20, 25, 30, 35, 40] as const

/**
 * Rank of each supplier at each share of responsible digital, of those that have a rank in the table and a mark for
 * responsible digital: at every share the same offers are compared. Source: Design §9.4.
 */
export function tenderSensitivity(tender: Tender, suppliers: readonly { id: string; score: number | null }[]) {
  const complete = new Set(
    tenderLines(tender, suppliers)
      .filter(({ rank, nr }) => rank !== null && nr !== null)
      .map(({ id }) => id),
  )
  const compared = suppliers.filter(({ id }) => complete.has(id))
  return sensitivityShares.map((share) => {
    const lines = tenderLines(withNrShare(tender, share), compared)
    return { share, ranks: Object.fromEntries(lines.map(({ id, rank }) => [id, rank])) }
  })
}

/** A price as somebody types it: above 0, two decimals at most, with or without spaces and a euro sign; null otherwise. */
export function readPrice(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) return null
  const price = Number(text)
  return price > 0 ? price : null
}

export const noOffer: Offer = { price: null, nr: null, marks: {} }
