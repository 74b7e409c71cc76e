import { createHash } from 'node:crypto'
import { instantOf } from '#app/domain/campaign/deadline.ts'

export const demoTimeZone = 'Europe/Paris'

const dayMilliseconds = 24 * 3600 * 1000

/** Where the demonstration is filled: its present, and what only the instance knows. */
export interface World {
  now: string
  secret: string
  instanceId: string
}

/** An id that is the same at each fill, in the form of those that the application makes. */
export function demoId(...parts: string[]): string {
  const hex = createHash('sha256')
    .update(['etalon-demo', ...parts].join('\n'))
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** YYYY-MM-DD, so many days after today (before, when negative). */
export function dayFrom(world: World, days: number): string {
  return new Date(Date.parse(world.now) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** Instant of a local time so many days from today; what people do, they did before now. */
export function instantFrom(world: World, days: number, time: string): string {
  const instant = instantOf(dayFrom(world, days), time, demoTimeZone)
  if (!instant) throw new Error(`no such time: ${time}`)
  return instant
}

/** The instant so many minutes after another. */
export function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}
