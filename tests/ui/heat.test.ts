import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { heatClass, heatColour, heatStep, heatSteps } from '#app/ui/heat-scale.ts'
import { seriesMarks } from '#app/ui/series.ts'

const css = (name: string) => readFileSync(`app/ui/styles/${name}.css`, 'utf8')

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** The tones of the style sheet itself, in the order of the classes: first those of the light scheme, then the dark. */
function tones(): { light: string[]; dark: string[] } {
  const found = [...css('heat').matchAll(/\.h(\d+) \{\s*background: (#[0-9a-f]{6});/g)]
  const steps = heatSteps + 1
  expect(found.map(([, step]) => Number(step))).toEqual([...Array(steps).keys(), ...Array(steps).keys()])
  const colours = found.map(([, , colour]) => colour ?? '')
  return { light: colours.slice(0, steps), dark: colours.slice(steps) }
}

/** The values that a custom property takes in base.css: light, then dark. */
function property(name: string): { light: string; dark: string } {
  const [light = '', dark = ''] = [...css('base').matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(
    (m) => m[1] ?? '',
  )
  return { light, dark }
}

test('the style sheet holds exactly the tones of the scale', () => {
  const all = (scheme: 'light' | 'dark') => Array.from({ length: heatSteps + 1 }, (_, step) => heatColour(step, scheme))
  expect(tones()).toEqual({ light: all('light'), dark: all('dark') })
})

test.each(['light', 'dark'] as const)(
  'ink reads on each of the 21 tones, %s scheme, and tones grow steadily',
  (scheme) => {
    const ink = property('ink')[scheme]
    const ratios = tones()[scheme].map((tone) => contrast(tone, ink))
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(5.2)
    for (const [step, ratio] of ratios.entries())
      if (step > 0) expect(ratio).toBeLessThanOrEqual((ratios[step - 1] ?? 0) + 1e-9)
    expect((ratios[0] ?? 0) / (ratios[heatSteps] ?? 1)).toBeGreaterThan(2)
  },
)

test('scores find their class; no score has none', () => {
  expect([0, 2.4, 2.5, 50, 97.4, 100].map(heatStep)).toEqual([0, 0, 1, 10, 19, 20])
  expect(heatClass(83.3)).toBe('h17')
  expect(heatClass(null)).toBe('no-heat')
})

test('series differ by colour, dash and letter, and their colours are those of the style sheet', () => {
  const sheet = ['green', 's2', 's3', 's4'].map((name) => property(name).light)
  expect(seriesMarks.map(({ colour }) => colour)).toEqual(sheet)
  for (const key of ['colour', 'letter', 'className'] as const)
    expect(new Set(seriesMarks.map((mark) => mark[key])).size).toBe(seriesMarks.length)
  expect(new Set(seriesMarks.map(({ dash }) => dash.join())).size).toBe(seriesMarks.length)
  for (const { colour } of seriesMarks) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
})
