import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { frozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchCommitment, sealedSettings } from '#app/domain/campaign/launch.ts'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'
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

test('private notes are committed to by digests that need a key: what is disclosed holds no word of them', () => {
  const noted = { ...settings, evaluatorNotes: { 'GOV-1': 'Relire le contrat cadre.', 'FOR-1': '' } }
  const key = 'ab'.repeat(32)
  const sealed = sealedSettings(noted, key)
  expect(frozenSettings.safeParse(sealed).success).toBe(true)
  expect(Object.keys(sealed.evaluatorNotes)).toEqual(['GOV-1', 'FOR-1'])
  for (const digest of Object.values(sealed.evaluatorNotes)) expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(JSON.stringify(sealed)).not.toContain('contrat')
  const commitment = launchCommitment(noted, salt, null, key)
  expect(launchCommitment(sealed, salt, null)).toBe(commitment)
  expect(launchCommitment({ ...noted, evaluatorNotes: { 'GOV-1': 'Autre.', 'FOR-1': '' } }, salt, null, key)).not.toBe(
    commitment,
  )
  expect(launchCommitment(noted, salt, null, 'cd'.repeat(32))).not.toBe(commitment)
  expect(sealedSettings(noted, null)).toBe(noted)
})
