import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelLines, radarGeometry, shortName } from '#app/domain/results/radar.ts'

const frame = { x: 100, y: 100, radius: 50 }

test('axes start at the top and go clockwise; a value stands at its share of the radius', () => {
  const { spokes, rings, anchors, shapes } = radarGeometry(4, [[100, 50, 0, 20]], frame)
  expect(spokes).toEqual([
    { x: 100, y: 50 },
    { x: 150, y: 100 },
    { x: 100, y: 150 },
    { x: 50, y: 100 },
  ])
  expect(rings.map(({ level, points }) => [level, points[1]])).toEqual([
    [1, { x: 116.67, y: 100 }],
    [2, { x: 133.33, y: 100 }],
    [3, { x: 150, y: 100 }],
  ])
  expect(anchors.map(({ align, side }) => `${align} ${side}`)).toEqual([
    'middle above',
    'start beside',
    'middle below',
    'end beside',
  ])
  expect(shapes[0]?.runs).toEqual([
    {
      closed: true,
      points: [
        { x: 100, y: 50 },
        { x: 125, y: 100 },
        { x: 100, y: 100 },
        { x: 90, y: 100 },
      ],
    },
  ])
})

test('a missing value opens the outline and is never drawn as a zero', () => {
  const { shapes } = radarGeometry(5, [[90, null, 60, null, 30]], frame)
  expect(shapes[0]?.runs.map(({ closed, points }) => [closed, points.length])).toEqual([
    [false, 1],
    [false, 2],
  ])
  expect(shapes[0]?.runs.flatMap(({ points }) => points)).not.toContainEqual({ x: 100, y: 100 })
  expect(radarGeometry(3, [[null, null, null]], frame).shapes[0]).toEqual({ runs: [], badge: null })
})

test('each series is labelled where it stands apart, no two on one axis', () => {
  const { shapes, spokes } = radarGeometry(
    3,
    [
      [100, 50, 50],
      [40, 100, 50],
    ],
    frame,
  )
  expect(shapes.map(({ badge }) => badge)).toEqual([spokes[0], spokes[1]])
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 10, maxLength: 10 }), { maxLength: 4 }),
      (series) => {
        const badges = radarGeometry(10, series, frame).shapes.map(({ badge }) => badge)
        const angles = badges.map((badge) => Math.round(Math.atan2((badge?.y ?? 0) - 100, (badge?.x ?? 0) - 100) * 10))
        expect(new Set(angles).size).toBe(series.length)
      },
    ),
  )
})

test('every vertex stays within the outer ring', () => {
  const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }))
  fc.assert(
    fc.property(fc.array(value, { minLength: 3, maxLength: 15 }), (values) => {
      for (const { points } of radarGeometry(values.length, [values], frame).shapes[0]?.runs ?? [])
        for (const { x, y } of points) expect(Math.hypot(x - 100, y - 100)).toBeLessThanOrEqual(50.02)
    }),
  )
})

test('fewer than three axes draw nothing', () => {
  expect(radarGeometry(2, [[10, 20]], frame)).toEqual({
    spokes: [],
    rings: [],
    anchors: [],
    shapes: [{ runs: [], badge: null }],
  })
})

test('labels break between words and lose what follows a colon', () => {
  expect(labelLines('Infrastructures internes', 16)).toEqual(['Infrastructures', 'internes'])
  expect(labelLines('Gouvernance et stratégie', 16)).toEqual(['Gouvernance et', 'stratégie'])
  expect(labelLines('Anticonstitutionnellement oui', 8)).toEqual(['Anticonstitutionnellement', 'oui'])
  expect(shortName('Équipements informatiques\u00a0: fin de vie')).toBe('Équipements informatiques')
  expect(shortName('IT equipment: end of use')).toBe('IT equipment')
  expect(shortName('Mesure')).toBe('Mesure')
})
