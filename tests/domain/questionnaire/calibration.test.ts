import { expect, test } from 'vitest'
import { calibrationFaults, calibrationSchema } from '#app/domain/questionnaire/calibration.ts'
import { warningsOf } from '#app/domain/warnings/answer-warnings.ts'
import { publishedCalibrations } from '#questionnaires/index.ts'

const file = () => calibrationSchema.parse(structuredClone(publishedCalibrations.at(-1)))
const known = new Map([
  [
    'inr-parties-prenantes@1.0.0',
    { kind: 'base', criteria: [], questions: ['GOV-1', 'EQP-1', 'FOR-1'], dimensions: [] },
  ],
])

test('the published samples are a promise, a localised practice and a managed one with evidence', () => {
  const { samples } = file()
  expect(samples.map(({ id, level }) => [id, level])).toEqual([
    ['promise', 0],
    ['localised', 2],
    ['managed', 3],
  ])
  expect(samples.at(-1)?.evidence.length).toBeGreaterThan(0)
  expect(calibrationFaults(file(), known)).toEqual([])
})

test('the rules warn of the promise in both languages, and of no promise in the practices', () => {
  for (const lang of ['fr', 'en'] as const) {
    const promises = file().samples.map(({ id, question, state, answer }) => {
      const written = {
        id: question,
        lang,
        status: 'answered' as const,
        text: answer[lang],
        state,
        stateDate: null,
        naReason: null,
        evidence: [],
      }
      const [warned] = warningsOf([written], '2026-11-12', [question])
      return [id, warned?.warnings.some(({ code }) => code === 'promise') ?? false]
    })
    expect([lang, promises]).toEqual([
      lang,
      [
        ['promise', true],
        ['localised', false],
        ['managed', false],
      ],
    ])
  }
})

test('a file names its faults: shape, shared ids, unknown questionnaire and question', () => {
  const twice = file()
  twice.samples[1]!.id = 'promise'
  expect(calibrationFaults(twice, known).map(({ pointer }) => pointer)).toEqual(['/samples/1/id'])
  const elsewhere = { ...file(), for: ['autre@1.0.0'] }
  expect(calibrationFaults(elsewhere, known)).toContainEqual({
    pointer: '/for/0',
    fault: 'unknown questionnaire version "autre@1.0.0"',
  })
  expect(calibrationFaults(elsewhere, known)).toContainEqual({
    pointer: '/samples/0/question',
    fault: 'unknown question "GOV-1"',
  })
  const wrong = { ...file(), samples: [{ ...file().samples[0], level: 4 }] }
  expect(calibrationFaults(wrong, known)[0]?.pointer).toBe('/samples/0/level')
})
