import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSiren, isSiret, sirenOfVat } from '#app/domain/suppliers/siren.ts'
import { columnsByHeading } from '#app/domain/suppliers/supplier-columns.ts'
import { previewSuppliers, type TableRecord } from '#app/domain/suppliers/supplier-file.ts'

const table = (...lines: string[][]): TableRecord[] => lines.map((cells, at) => ({ line: at + 1, cells }))
const heading = ['Raison sociale', 'E-mail', 'SIREN', 'SIRET', 'N° TVA', 'Langue']
const row = (change: Partial<Record<'name' | 'email' | 'siren' | 'siret' | 'vat' | 'language', string>> = {}) => {
  const { name = 'Aubrac', email = 'a@aubrac.eu', siren = '', siret = '', vat = '', language = '' } = change
  return [name, email, siren, siret, vat, language]
}
const one = (change: Parameters<typeof row>[0]) => previewSuppliers(table(heading, row(change)))

test('a SIRET ends with its key, La Poste has a rule of its own, and a French VAT number holds a SIREN', () => {
  expect(isSiret('73282932000074')).toBe(true)
  expect(isSiret('73282932000075')).toBe(false)
  expect(isSiret('12345678900001')).toBe(false)
  expect(isSiret('35600000009075')).toBe(true)
  expect(isSiret('35600000009076')).toBe(false)
  expect(sirenOfVat('FR44732829320')).toBe('732829320')
  expect(sirenOfVat('FR45732829320')).toBeNull()
  expect(sirenOfVat('DE123456789')).toBeNull()
})

test.each([
  [['N° Siren', 'Adresse e-mail', 'Nom du fournisseur'], { siren: 0, email: 1, name: 2 }],
  [['Company', 'VAT number', 'Language', 'Email'], { name: 0, vat: 1, language: 2, email: 3 }],
  [['Nom du contact', 'Courriel du contact', 'Société', 'SIRET'], { email: 1, name: 2, siret: 3 }],
  [['Nom', 'Société', 'Mél'], { name: 1, email: 2 }],
  [['E-mail de facturation', 'E-MAIL', 'DÉNOMINATION'], { email: 1, name: 2 }],
  [['Code', 'Montant'], {}],
])('the heading %j says which column is which', (cells, columns) => {
  expect(columnsByHeading(cells)).toEqual(columns)
})

test.each([
  [{ name: '' }, ['name_missing']],
  [{ name: 'x'.repeat(201) }, ['name_long']],
  [{ email: '' }, ['email_missing']],
  [{ email: 'a.aubrac.eu' }, ['email']],
  [{ email: 'a@aubrac.eu; b@aubrac.eu' }, ['email_many']],
  [{ siren: 'n.c.' }, ['siren']],
  [{ siren: '732829321' }, ['siren_key']],
  [{ siren: '5410345' }, ['siren_short']],
  [{ siret: '73282932000075' }, ['siret_key']],
  [{ siret: '7,32829E+13' }, ['rounded']],
  [{ siren: '000271148', siret: '73282932000074' }, ['siren_siret']],
  [{ name: '', email: 'x', siren: '1' }, ['name_missing', 'email', 'siren']],
])('%j is a bad line, named with every fault', (change, faults) => {
  expect(one(change)).toEqual({ accepted: [], rejected: [{ line: 2, faults }], duplicates: [] })
})

test.each([
  [{ siren: '732 829 320' }, '732829320'],
  [{ siren: '="732829320"' }, '732829320'],
  [{ siren: '732 829 320 00074' }, '732829320'],
  [{ siret: '732.829.320.00074' }, '732829320'],
  [{ vat: 'fr 44 732829320' }, '732829320'],
  [{ vat: 'DE123456789' }, null],
  [{ vat: 'FR99732829320' }, null],
  [{}, null],
])('%j gives its SIREN', (change, siren) => {
  expect(one(change).accepted).toEqual([{ line: 2, name: 'Aubrac', email: 'a@aubrac.eu', siren, language: null }])
})

test('a title above the heading, empty records and no heading at all are all read', () => {
  const rows = [
    row({ siren: '732829320', language: 'Anglais' }),
    ['', ' '],
    row({ name: 'Béarn', email: 'B@bearn.eu ' }),
  ]
  const titled = previewSuppliers(table(['Fournisseurs 2026'], [], heading, ...rows))
  expect(titled.accepted.map(({ line, email, language }) => [line, email, language])).toEqual([
    [4, 'a@aubrac.eu', 'en'],
    [6, 'b@bearn.eu', null],
  ])
  const bare = previewSuppliers(table(...rows))
  expect(bare.accepted.map(({ line, name, siren }) => [line, name, siren])).toEqual([
    [1, 'Aubrac', '732829320'],
    [3, 'Béarn', null],
  ])
  expect(previewSuppliers(table(heading))).toEqual({ accepted: [], rejected: [], duplicates: [] })
  expect(previewSuppliers([])).toEqual({ accepted: [], rejected: [], duplicates: [] })
})

test('the same SIREN, VAT number, e-mail or own mail domain is proposed as a pair, and both lines are kept', () => {
  const found = previewSuppliers(
    table(
      heading,
      row({ siren: '732829320' }),
      row({ email: 'x@gmail.com', siret: '73282932000074' }),
      row({ email: 'X@Gmail.com' }),
      row({ email: 'y@gmail.com', vat: 'DE123456789' }),
      row({ email: 'z@zell.de', vat: 'DE 123 456 789' }),
      row({ email: 'other@aubrac.eu' }),
      row({ email: 'bad', siren: '732829320' }),
    ),
  )
  expect(found.accepted).toHaveLength(6)
  expect(found.duplicates).toEqual([
    [2, 3],
    [3, 4],
    [5, 6],
    [2, 7],
  ])
})

test('every line is accepted or rejected once, whatever it holds, and pairs name accepted lines in order', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a@b.eu', 'c@b.eu', '732829320', '', 'Nom'))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 30 }), (lines) => {
      const { accepted, rejected, duplicates } = previewSuppliers(table(heading, ...lines))
      const named = [...accepted, ...rejected].map(({ line }) => line).sort((a, b) => a - b)
      expect(new Set(named).size).toBe(named.length)
      expect(accepted.every(({ siren }) => siren === null || isSiren(siren))).toBe(true)
      const kept = new Set(accepted.map(({ line }) => line))
      for (const [first, second] of duplicates) expect(first < second && kept.has(first) && kept.has(second)).toBe(true)
    }),
  )
})
