import { expect, test } from 'vitest'
import { launchCommitment, sealedSettings } from '#app/domain/campaign/launch.ts'
import {
  checkDisclosure,
  DISCLOSURE_FORMAT,
  looksLikeDisclosure,
  opensCommitment,
} from '#app/domain/results/disclosure.ts'
import { receiptOf, someExport, someSettings } from '#tests/support/contracts.ts'

const key = 'ab'.repeat(32)
const salts = ['0a'.repeat(32), '0b'.repeat(32)]

function disclosed() {
  const versions: {
    version: number
    commitment: string
    previous: string | null
    salt: string
    settings: ReturnType<typeof someSettings> | null
  }[] = []
  for (const [index, salt] of salts.entries()) {
    const previous = versions.at(-1)?.commitment ?? null
    const settings = someSettings({ evaluatorNotes: { 'GOV-1': `Secret ${index}` } })
    const commitment = launchCommitment(settings, salt, previous, key)
    versions.push({ version: index + 1, commitment, previous, salt, settings: sealedSettings(settings, key) })
  }
  return { format: DISCLOSURE_FORMAT, campaign: someSettings().campaign, versions } as const
}

const receiptFor = (version: number, commitment: string) => ({
  ...receiptOf(someExport()),
  launch: { version, commitment },
})

test('disclosed rules open the commitment of a receipt, whichever version it names', () => {
  const file = disclosed()
  expect(JSON.stringify(file)).not.toContain('Secret')
  for (const { version, commitment } of file.versions) {
    const receipt = receiptFor(version, commitment)
    expect(checkDisclosure(receipt, JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, receipt, version })
  }
  expect(file.versions.map(opensCommitment)).toEqual([true, true])
})

test('one letter changed, a version taken out or out of its chain is found', () => {
  const file = disclosed()
  const receipt = receiptFor(2, file.versions[1]!.commitment)
  const [first, second] = file.versions as [(typeof file.versions)[number], (typeof file.versions)[number]]
  const wrong = [
    [first, { ...second, settings: { ...second.settings, requiredMarks: 1 } }],
    [first, { ...second, salt: first.salt }],
    [{ ...first, settings: { ...first.settings, weights: {} } }, second],
    [second],
    [second, first],
    [first, { ...second, version: 3 }],
    [first, { ...second, settings: { ...second.settings, campaign: { id: 'autre', name: '' } } }],
  ]
  for (const versions of wrong)
    expect(checkDisclosure(receipt, { ...file, versions })).toEqual({ ok: false, fault: 'altered_rules' })
})

test('rules of another campaign, or that the receipt does not name, are told apart', () => {
  const file = disclosed()
  const receipt = receiptFor(1, file.versions[0]!.commitment)
  expect(checkDisclosure({ ...receipt, campaign: { id: 'x', name: 'X' } }, file)).toMatchObject({
    fault: 'different_campaign',
  })
  expect(checkDisclosure(receiptFor(2, file.versions[0]!.commitment), file)).toMatchObject({
    fault: 'different_commitment',
  })
  expect(checkDisclosure(receiptFor(3, file.versions[0]!.commitment), file)).toMatchObject({
    fault: 'different_commitment',
  })
  const withheld = { ...file, versions: [{ ...file.versions[0]!, settings: null }] }
  expect(checkDisclosure(receipt, withheld)).toEqual({ ok: false, fault: 'withheld_rules' })
  expect(opensCommitment(withheld.versions[0]!)).toBeNull()
})

test('files of another kind are named as such, and none is an exception', () => {
  const file = disclosed()
  expect(checkDisclosure({}, file)).toEqual({ ok: false, fault: 'not_a_receipt' })
  for (const wrong of [null, [], {}, { ...file, versions: [] }, { ...file, campaign: 1 }])
    expect(checkDisclosure(receiptOf(someExport()), wrong)).toEqual({ ok: false, fault: 'not_a_disclosure' })
  const broken = { ...file.versions[0]!, settings: JSON.parse('{"campaign":{"id":"x"},"a":"\\ud800"}') }
  expect(opensCommitment(broken)).toBe(false)
  expect(looksLikeDisclosure(JSON.stringify({ format: DISCLOSURE_FORMAT }))).toBe(true)
  for (const text of ['', '{', '1', '{"format":"etalon-response/1"}']) expect(looksLikeDisclosure(text)).toBe(false)
})
