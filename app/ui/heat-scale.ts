/** Steps of the heat scale: classes `h0` to `h20` of heat.css, one every 5 points of score. */
export const heatSteps = 20

const ends = {
  light: [
    [0xf6, 0xf8, 0xf5],
    [0x5f, 0xa2, 0x8e],
  ],
  dark: [
    [0x22, 0x2a, 0x2f],
    [0x1d, 0x69, 0x57],
  ],
} as const

// Above 1: tones part slowly at the low end and quickly at the high end, where suppliers crowd.
const curve = 1.7

/** Colour of a step, `#rrggbb`; ink text reads on each of them (the light one's darkest tone is also the paper one's). */
export function heatColour(step: number, scheme: keyof typeof ends = 'light'): string {
  const share = (step / heatSteps) ** curve
  const [from, to] = ends[scheme]
  const channels = from.map((low, i) => Math.round(low + ((to[i] ?? low) - low) * share))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Step of a score of 0 to 100, for its class. */
export function heatStep(score: number): number {
  return Math.min(heatSteps, Math.max(0, Math.round((score / 100) * heatSteps)))
}

export function heatClass(score: number | null): string {
  return score === null ? 'no-heat' : `h${heatStep(score)}`
}
