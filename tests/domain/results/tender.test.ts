import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  priceFormulas,
  priceMark,
  sensitivityShares,
  type Tender,
  tenderFaults,
  tenderLines,
  tenderSensitivity,
  withNrShare,
} from '#app/domain/results/tender.ts'

const ids = ['a', 'b', 'c', 'd']
const mark = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)
const price = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100)
const formula = fc.constantFrom(...priceFormulas)

/** Weights that total 100, marks and prices for most. */
const anyTender: fc.Arbitrary<Tender> = fc
  .record({
    formula,
    nrSource: fc.constantFrom('score' as const, 'typed' as const),
    nr: fc.integer({ min: 0, max: 40 }),
    technical: fc.integer({ min: 0, max: 60 }),
    offers: fc.tuple(
      ...ids.map(() =>
        fc.record({
          price: fc.option(price, { freq: 8 }),
          nr: fc.option(mark, { freq: 8 }),
          marks: fc
            .option(mark, { freq: 8 })
            .map((given): Record<string, number> => (given === null ? {} : { t1: given })),
        }),
      ),
    ),
  })
  .map(({ formula, nrSource, nr, technical, offers }) => ({
    formula,
    nrSource,
    weights: { nr, price: 100 - nr - technical },
    technical: [{ id: 't1', name: 'Valeur technique', weight: technical }],
    offers: Object.fromEntries(offers.map((offer, index) => [ids[index]!, offer])),
  }))
const suppliers = fc
  .tuple(...ids.map(() => fc.option(mark, { freq: 8 })))
  .map((scores) => scores.map((score, index) => ({ id: ids[index]!, score })))

describe('the mark of a price', () => {
  test.each([
    ['ratio', 100, 100],
    ['ratio', 200, 50],
    ['linear', 100, 100],
    ['linear', 150, 50],
    ['linear', 200, 0],
    ['linear', 900, 0],
  ] as const)('%s: %d when the lowest is 100 gets %d', (formula, price, expected) => {
    expect(priceMark(formula, price, 100)).toBeCloseTo(expected, 9)
  })

  test('is 0 to 100, 100 for the lowest, never higher for a higher price, and the same in any currency', () => {
    fc.assert(
      fc.property(
        formula,
        price,
        fc.double({ min: 1, max: 50, noNaN: true }),
        price,
        (formula, lowest, times, rate) => {
          const given = priceMark(formula, lowest * times, lowest)
          expect(given).toBeGreaterThanOrEqual(0)
          expect(given).toBeLessThanOrEqual(100 + 1e-9)
          expect(priceMark(formula, lowest, lowest)).toBe(100)
          expect(priceMark(formula, lowest * times * 1.01, lowest)).toBeLessThanOrEqual(given)
          expect(priceMark(formula, lowest * times * rate, lowest * rate)).toBeCloseTo(given, 6)
        },
      ),
    )
  })
})

describe('the table', () => {
  test('ranks by total, ties sharing the best; what lacks something that counts has neither', () => {
    fc.assert(
      fc.property(anyTender, suppliers, (tender, suppliers) => {
        const lines = tenderLines(tender, suppliers)
        expect(lines.map(({ id }) => id)).toEqual(ids)
        for (const line of lines) {
          expect(line.total === null).toBe(line.missing.length > 0)
          expect(line.rank === null).toBe(line.total === null)
          if (line.total === null) continue
          expect(line.total).toBeGreaterThanOrEqual(0)
          expect(line.total).toBeLessThanOrEqual(100 + 1e-9)
          const better = lines.filter(({ total }) => total !== null && total > line.total! + 1e-6)
          expect(line.rank).toBeGreaterThan(better.length)
        }
      }),
    )
  })

  test('does not hang on the order of the suppliers', () => {
    fc.assert(
      fc.property(anyTender, suppliers, (tender, suppliers) => {
        const there = new Map(tenderLines(tender, suppliers).map((line) => [line.id, line.total]))
        for (const { id, total } of tenderLines(tender, suppliers.toReversed())) expect(total).toBe(there.get(id))
      }),
    )
  })

  test('by hand: 30 × 80 + 50 × 100 + 20 × 60 against 30 × 40 + 50 × 50 + 20 × 90, per hundred', () => {
    const tender: Tender = {
      formula: 'ratio',
      nrSource: 'score',
      weights: { nr: 30, price: 50 },
      technical: [{ id: 't1', name: 'Technique', weight: 20 }],
      offers: {
        a: { price: 1000, nr: null, marks: { t1: 60 } },
        b: { price: 2000, nr: null, marks: { t1: 90 } },
        // Cheapest, and not an offer that can be compared.
        c: { price: 1, nr: null, marks: {} },
      },
    }
    const lines = tenderLines(tender, [
      { id: 'a', score: 80 },
      { id: 'b', score: 40 },
      { id: 'c', score: 90 },
      { id: 'd', score: 90 },
    ])
    expect(lines.map(({ total, rank }) => [total, rank])).toEqual([
      [86, 1],
      [55, 2],
      [null, null],
      [null, null],
    ])
    expect(lines.map(({ missing }) => missing)).toEqual([[], [], ['technical'], ['price', 'technical']])
  })
})

describe('the share of responsible digital', () => {
  test('keeps the total at 100 and the proportions of the others; at its own share nothing changes', () => {
    fc.assert(
      fc.property(anyTender, suppliers, fc.integer({ min: 0, max: 40 }), (tender, suppliers, share) => {
        const other = withNrShare(tender, share)
        expect(tenderFaults({ ...other, nrSource: 'typed' }, false)).toEqual([])
        expect(other.weights.price * (100 - tender.weights.nr)).toBeCloseTo(tender.weights.price * (100 - share), 6)
        const same = withNrShare(tender, tender.weights.nr)
        const totals = (one: Tender) => tenderLines(one, suppliers).map(({ total }) => total)
        for (const [index, total] of totals(same).entries()) {
          const was = totals(tender)[index]
          if (total === null) expect(was).toBeNull()
          else expect(total).toBeCloseTo(was!, 9)
        }
      }),
    )
  })

  test('at 0 the marks for responsible digital change no rank; each share ranks the same offers', () => {
    fc.assert(
      fc.property(anyTender, suppliers, (tender, suppliers) => {
        const rows = tenderSensitivity(tender, suppliers)
        expect(rows.map(({ share }) => share)).toEqual([...sensitivityShares])
        const ranked = tenderLines(tender, suppliers).flatMap(({ id, rank, nr }) =>
          rank === null || nr === null ? [] : [id],
        )
        for (const { ranks } of rows) {
          expect(Object.keys(ranks).sort()).toEqual(ranked.toSorted())
          expect(Object.values(ranks)).not.toContain(null)
        }
        const flat = suppliers.map(({ id, score }) => ({ id, score: score === null ? null : 50 }))
        const offers = Object.fromEntries(
          Object.entries(tender.offers).map(([id, one]) => [id, { ...one, nr: one.nr === null ? null : 50 }]),
        )
        expect(tenderSensitivity({ ...tender, offers }, flat)[0]).toEqual(rows[0])
      }),
    )
  })
})

describe('what is refused', () => {
  const rules = { weights: { nr: 20, price: 50 }, technical: [{ id: 't1', name: 'T', weight: 30 }] }
  test.each([
    ['score', false, []],
    ['typed', false, []],
    ['typed', true, []],
    ['score', true, ['score_public']],
  ] as const)('a mark from %s, under the procurement code: %s', (nrSource, code, faults) => {
    expect(tenderFaults({ ...rules, nrSource }, code)).toEqual(faults)
  })

  test('weights that do not total 100', () => {
    const short = { ...rules, technical: [], nrSource: 'score' as const }
    expect(tenderFaults(short, true)).toEqual(['weights_total', 'score_public'])
  })
})
