import { expect, test } from 'vitest'
import { MATURITY_LEVELS, MATURITY_THRESHOLDS, maturityLevel } from '#app/domain/scoring/maturity.ts'

test.each([
  [0, 'absent'],
  [16.66, 'absent'],
  [100 / 6 - 1e-6, 'absent'],
  [100 / 6, 'initial'],
  [49.999999, 'initial'],
  [50, 'localise'],
  [83.33, 'localise'],
  [500 / 6, 'manage'],
  [100, 'manage'],
] as const)('a score of %f is %s', (score, level) => {
  expect(maturityLevel(score)).toBe(level)
})

test('rounding in the sum that led to a threshold does not lower the level', () => {
  expect(maturityLevel(50 - 1e-9)).toBe('localise')
  expect(maturityLevel(100 / 6 - 1e-9)).toBe('initial')
  expect(maturityLevel(500 / 6 - 1e-9)).toBe('manage')
})

test('no score, no level', () => {
  expect(maturityLevel(null)).toBeNull()
})

test('each threshold opens its level', () => {
  expect(MATURITY_THRESHOLDS.map((threshold) => maturityLevel(threshold))).toEqual(MATURITY_LEVELS)
})

test('a whole level, as a score, is that level', () => {
  for (const [level, name] of MATURITY_LEVELS.entries()) expect(maturityLevel((100 * level) / 3)).toBe(name)
})
