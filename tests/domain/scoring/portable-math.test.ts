import fc from 'fast-check'
import { expect, test } from 'vitest'
import { portableExp, portableLog } from '#app/domain/scoring/portable-math.ts'

const close = (value: number, reference: number) =>
  Math.abs(value - reference) <= 4 * Number.EPSILON * Math.max(Math.abs(reference), Number.MIN_VALUE)

test('the logarithm is within a few last places of the true one, from the smallest number to the largest', () => {
  for (const x of [Number.MIN_VALUE, 2.2250738585072014e-308, 1e-300, 0.5, 1, 2, 10, 1e300, Number.MAX_VALUE]) {
    expect([x, close(portableLog(x), Math.log(x))]).toEqual([x, true])
  }
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      expect(close(portableLog(x), Math.log(x))).toBe(true)
    }),
  )
})

test('the logarithm keeps its precision near 1, where it is near 0', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.7, max: 1.5, noNaN: true }), (x) => {
      expect(Math.abs(portableLog(x) - Math.log(x))).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(Math.log(x)))
    }),
  )
  expect(portableLog(1)).toBe(0)
  expect(portableLog(0)).toBe(Number.NEGATIVE_INFINITY)
})

test('the exponential is within a few last places of the true one', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 0, noNaN: true }), (x) => {
      expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13)
    }),
  )
  expect(portableExp(0)).toBe(1)
})

test('the exponential never vanishes: below −700 it stays at e^−700', () => {
  expect(portableExp(-1e300)).toBe(portableExp(-700))
  expect(portableExp(Number.NEGATIVE_INFINITY)).toBeGreaterThan(0)
})

// Bits, not decimals: these are what "the same on every machine" means. They change only if the method does.
test('the bits are fixed', () => {
  const bits = (x: number) =>
    Buffer.from(new Float64Array([x]).buffer)
      .reverse()
      .toString('hex')
  expect([portableLog(0.1), portableLog(3), portableExp(-1), portableExp(-123.456)].map(bits)).toMatchInlineSnapshot(`
    [
      "c0026bb1bbb55515",
      "3ff193ea7aad030a",
      "3fd78b56362cef38",
      "34cda9fb9e4ee6d3",
    ]
  `)
})
