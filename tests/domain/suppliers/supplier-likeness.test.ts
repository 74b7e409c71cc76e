import { expect, test } from 'vitest'
import { likenesses } from '#app/domain/suppliers/supplier-likeness.ts'

const known = (email: string, siren: string | null = null, vat: string | null = null) => ({ email, siren, vat })

test('who may be the same comes with the surest reason, the surest first', () => {
  const byDomain = known('csr@aubrac.example')
  const bySiren = known('autre@bexley.example', '732829320')
  const byVat = known('tva@coda.example', null, 'FR44732829320')
  const alike = likenesses(known('rse@aubrac.example', '732829320', 'FR44732829320'), [
    byDomain,
    known('rse@daphne.example', '552100554'),
    byVat,
    bySiren,
  ])
  expect(alike).toEqual([
    { other: bySiren, by: 'siren' },
    { other: byVat, by: 'vat' },
    { other: byDomain, by: 'domain' },
  ])
})

test('a mail domain that everybody may have, and numbers that both lack, say nothing', () => {
  expect(likenesses(known('a@gmail.com'), [known('b@gmail.com'), known('c@elsewhere.example')])).toEqual([])
})

test('an address is surer than a number', () => {
  const both = known('rse@aubrac.example', '732829320')
  expect(likenesses(both, [both])).toEqual([{ other: both, by: 'email' }])
})
