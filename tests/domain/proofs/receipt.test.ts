import { expect, test } from 'vitest'
import { responseExport } from '#app/domain/answers/answers.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { checkReceipt, receiptSchema } from '#app/domain/proofs/receipt.ts'
import { receiptOf, someExport } from '#tests/support/contracts.ts'

const exported = someExport()
const receipt = receiptOf(exported)

test('a receipt fits its export, whatever the order of keys in either file', () => {
  expect(responseExport.parse(exported)).toEqual(exported)
  expect(checkReceipt(receipt, exported)).toEqual({ ok: true, receipt })
  const shuffled = Object.fromEntries(Object.entries(exported).reverse())
  expect(checkReceipt(JSON.parse(JSON.stringify(receipt, null, 4)), shuffled)).toMatchObject({ ok: true })
})

test('any change to the export is found: a letter, a key, an answer more or less', () => {
  const changes: unknown[] = [
    someExport({ answers: {} }),
    someExport({ buyer: { id: 'buyer-1', name: 'Autre' } }),
    { ...exported, added: 1 },
    JSON.parse(JSON.stringify(exported).replace('Oui', 'oui')),
    JSON.parse(JSON.stringify(exported).replace('in_place', 'planned')),
  ]
  for (const changed of changes)
    expect(checkReceipt(receipt, changed)).toEqual({ ok: false, fault: 'different_answers' })
})

test('a receipt that names another campaign or supplier than its export is refused though the hash fits', () => {
  const other = { id: 'autre', name: 'Autre' }
  for (const forged of [
    { ...receipt, campaign: other },
    { ...receipt, supplier: other },
  ])
    expect(checkReceipt(forged, exported)).toEqual({ ok: false, fault: 'different_parties' })
})

test('files of another kind are named as such', () => {
  for (const wrong of [
    null,
    1,
    'x',
    [],
    {},
    exported,
    { ...receipt, format: 'etalon-receipt/2' },
    { ...receipt, x: 1 },
  ])
    expect(checkReceipt(wrong, exported)).toEqual({ ok: false, fault: 'not_a_receipt' })
  for (const wrong of [null, [], {}, receipt, { ...exported, format: 'autre' }, { ...exported, campaign: 'x' }])
    expect(checkReceipt(receipt, wrong)).toEqual({ ok: false, fault: 'not_an_export' })
  const upper = { ...receipt, response: { ...receipt.response, hash: contentHash(exported).toUpperCase() } }
  expect(receiptSchema.safeParse(upper).success).toBe(false)
})

test('an export that canonical JSON cannot hold is refused, not an exception', () => {
  const broken = JSON.parse(JSON.stringify(exported).replace('Oui', '\\ud800'))
  expect(checkReceipt(receipt, broken)).toEqual({ ok: false, fault: 'not_an_export' })
})
