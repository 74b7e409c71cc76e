import { expect, test } from 'vitest'
import { verification } from '#app/features/verify/verification.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { complementReceipt, receiptOf, someExport } from '#tests/support/contracts.ts'

const words = dictionary('en').verify.errors
const exported = someExport()
const receipt = JSON.stringify(receiptOf(exported), null, 2)
const response = JSON.stringify(exported)
const check = (given: { receipt?: string; response?: string }) => verification({ receipt, response, ...given }, words)

test('a receipt and its export fit, indented, with a byte order mark or not', () => {
  expect(check({})).toMatchObject({ ok: true, verdict: 'fit', receipt: { format: 'etalon-receipt/1' } })
  expect(check({ response: `\uFEFF${JSON.stringify(exported, null, 4)}` })).toMatchObject({ verdict: 'fit' })
  expect(check({ receipt: receipt.replaceAll('\n', '\r\n') })).toMatchObject({ verdict: 'fit' })
})

test('a change is a verdict, not a fault of the form', () => {
  expect(check({ response: response.replace('Oui', 'oui') })).toEqual({ ok: true, verdict: 'different_answers' })
  const other = JSON.stringify({ ...receiptOf(exported), supplier: { id: 'x', name: 'X' } })
  expect(check({ receipt: other })).toEqual({ ok: true, verdict: 'different_parties' })
})

test.each([
  ['nothing', { receipt: ' ', response: '' }, { receipt: words.receiptMissing, response: words.responseMissing }],
  ['no export', { response: '' }, { response: words.responseMissing }],
  ['a cut receipt', { receipt: '{"format":1,' }, { receipt: words.notJsonAt('1', '13') }],
  ['a cut export', { response: '{"a":1' }, { response: expect.stringContaining('JSON') }],
  ['a key given twice', { response: '{"a":1,"a":2}' }, { response: words.repeatedKey('/a') }],
  ['another file', { receipt: '{}' }, { receipt: words.not_a_receipt }],
  ['the two files swapped', { receipt: response, response: receipt }, { receipt: words.not_a_receipt }],
  ['the receipt twice', { response: receipt }, { response: words.not_an_export }],
])('%s is a fault of its field', (_, given, errors) => {
  expect(check(given)).toEqual({ ok: false, errors })
})

test('the receipt of a complement is checked alone, and a changed one is a verdict', () => {
  const given = JSON.stringify(complementReceipt, null, 2)
  expect(check({ receipt: given, response: '' })).toEqual({
    ok: true,
    verdict: 'complement_fit',
    complement: complementReceipt,
  })
  expect(check({ receipt: given.replace('Parce', 'parce') })).toEqual({ ok: true, verdict: 'altered_complement' })
  const cut = JSON.stringify({ ...complementReceipt, hash: undefined })
  expect(check({ receipt: cut })).toEqual({ ok: false, errors: { receipt: words.not_a_complement } })
})
