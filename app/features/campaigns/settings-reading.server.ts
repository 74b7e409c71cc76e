import { type FrozenSettings, frozenSettings } from '#app/domain/campaign/campaign.ts'

const most = 100
const read = new Map<string, FrozenSettings>()

/**
 * The settings that a launch version froze. Every page of a campaign needs them and they never change: those read
 * last are kept, by their very text, in a form that nobody can write into.
 */
export function settingsOf(text: string): FrozenSettings {
  const settings = read.get(text) ?? unwritable(frozenSettings.parse(JSON.parse(text)))
  read.delete(text)
  read.set(text, settings)
  if (read.size > most) read.delete(read.keys().next().value ?? '')
  return settings
}

function unwritable<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) unwritable(part)
  return Object.freeze(value)
}
