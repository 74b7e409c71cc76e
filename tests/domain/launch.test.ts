import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { frozenSettings } from '#app/domain/campaign.ts'
import { canonicalJson } from '#app/domain/canonical.ts'
import { launchCommitment } from '#app/domain/launch.ts'
import { someSettings } from '#tests/support/contracts.ts'

const settings = someSettings()
const salt = '0f'.repeat(32)

test('the commitment can be recomputed by anyone from the settings and the salt', () => {
  expect(frozenSettings.parse(settings)).toEqual(settings)
  const text = `{"previous":null,"salt":"${salt}","settings":${canonicalJson(settings)}}`
  expect(launchCommitment(settings, salt, null)).toBe(createHash('sha256').update(text).digest('hex'))
})

test('it moves with any setting, the salt and the version before', () => {
  const first = launchCommitment(settings, salt, null)
  const others = [
    launchCommitment({ ...settings, weights: { GOV: 61, FOR: 39 } }, salt, null),
    launchCommitment({ ...settings, scope: [...settings.scope].reverse() }, salt, null),
    launchCommitment({ ...settings, evaluatorNotes: { 'GOV-1': 'x' } }, salt, null),
    launchCommitment(settings, '0e'.repeat(32), null),
    launchCommitment(settings, salt, first),
  ]
  expect(new Set([first, ...others]).size).toBe(6)
})
