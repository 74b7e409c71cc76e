import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { isBuyerItself, MOST_SUPPLIERS, readSupplier, readSupplierLines } from '#app/domain/campaign/supplier-list.ts'

const buyer = { name: 'Régie des Eaux', siren: '120027016', memberEmails: ['anne@regie.example', 'luc@gmail.com'] }
const typed = { name: 'Aubrac Cloud', email: 'rse@aubrac.example', siren: '', language: 'fr' }
const aubrac: PlannedSupplier = {
  name: 'Aubrac Cloud',
  email: 'rse@aubrac.example',
  siren: '000271148',
  language: 'fr',
}
const faultsOf = (change: Partial<typeof typed>, list: PlannedSupplier[] = []) => {
  const read = readSupplier({ ...typed, ...change }, list, buyer)
  return read.ok ? [] : read.faults.map(({ field, code, other }) => [field, code, other])
}

test('a supplier is cleaned: spaces, the case of the address, the spaces and dots of a SIREN', () => {
  const messy = {
    name: '  Aubrac \u00a0 Cloud ',
    email: ' RSE@Aubrac.Example ',
    siren: '000 271.148',
    language: ' FR ',
  }
  expect(readSupplier(messy, [], buyer)).toEqual({ ok: true, supplier: aubrac })
  expect(readSupplier(typed, [], buyer)).toEqual({ ok: true, supplier: { ...aubrac, siren: null } })
})

test.each([
  [{ name: '   ' }, [['name', 'name', null]]],
  [{ name: 'x'.repeat(201) }, [['name', 'name', null]]],
  [{ email: 'rse@aubrac' }, [['email', 'email', null]]],
  [{ email: 'rse aubrac.example' }, [['email', 'email', null]]],
  [{ email: '' }, [['email', 'email', null]]],
  [{ siren: '000271149' }, [['siren', 'siren', null]]],
  [{ siren: '12' }, [['siren', 'siren', null]]],
  [{ language: 'de' }, [['language', 'language', null]]],
])('%j is refused beside its field', (change, faults) => {
  expect(faultsOf(change)).toEqual(faults)
})

test('every field at fault is told at once, not one after the other', () => {
  expect(faultsOf({ name: '', email: 'x', siren: '1', language: '' }).map(([field]) => field)).toEqual([
    'name',
    'email',
    'siren',
    'language',
  ])
})

test('a repeated address or SIREN names the supplier that has it', () => {
  expect(faultsOf({ name: 'Autre', email: 'RSE@aubrac.example' }, [aubrac])).toEqual([
    ['email', 'duplicate_email', 'Aubrac Cloud'],
  ])
  expect(faultsOf({ name: 'Autre', email: 'a@autre.example', siren: '000271148' }, [aubrac])).toEqual([
    ['siren', 'duplicate_siren', 'Aubrac Cloud'],
  ])
  expect(faultsOf({ email: 'b@autre.example' }, [{ ...aubrac, siren: null }])).toEqual([])
})

test.each([
  ['by the address of a member', { email: 'luc@gmail.com' }],
  ['by its mail domain', { email: 'someone@regie.example' }],
  ['by its SIREN', { siren: '120027016' }],
  ['by its name, whatever the accents', { name: 'REGIE DES EAUX' }],
])('the buyer is not invited by itself, %s', (_, change) => {
  expect(faultsOf(change)).toEqual([['email', 'self', null]])
})

test('a shared mail domain says nothing, and another SIREN in the own domain is another company of the group', () => {
  const other = { name: 'Filiale', email: 'x@regie.example', siren: '000271148' }
  expect(isBuyerItself(other, buyer)).toBe(false)
  expect(isBuyerItself({ ...other, siren: null }, buyer)).toBe(true)
  expect(isBuyerItself({ name: 'Indépendante', email: 'z@gmail.com', siren: null }, buyer)).toBe(false)
})

test('a list holds a thousand suppliers and no more', () => {
  const full = Array.from({ length: MOST_SUPPLIERS }, (_, n) => ({ ...aubrac, siren: null, email: `n${n}@a.example` }))
  expect(faultsOf({}, full)).toEqual([['name', 'too_many', null]])
  expect(faultsOf({}, full.slice(1))).toEqual([])
})

test('lines keep the good ones in order and name the bad ones by the number that one counts', () => {
  const lines = [
    'Aubrac Cloud;rse@aubrac.example;000 271 148;fr',
    '',
    'Bexley;csr@bexley.example;;en',
    'Sans adresse;',
    'Aubrac bis;rse@aubrac.example',
    'Trop;trop@aubrac.example;;fr;12;encore',
    'Faux;faux@faux.example;123456789',
    'Nous;anne@regie.example',
  ]
  const { added, bad } = readSupplierLines(lines.join('\r\n'), [], buyer, 'fr')
  expect(added).toEqual([aubrac, { name: 'Bexley', email: 'csr@bexley.example', siren: null, language: 'en' }])
  expect(bad.map(({ line, text, faults }) => [line, text, faults.map(({ code }) => code)])).toEqual([
    [4, 'Sans adresse;', ['email']],
    [5, 'Aubrac bis;rse@aubrac.example', ['duplicate_email']],
    [6, 'Trop;trop@aubrac.example;;fr;12;encore', ['columns']],
    [7, 'Faux;faux@faux.example;123456789', ['siren']],
    [8, 'Nous;anne@regie.example', ['self']],
  ])
  expect(bad[1]?.faults[0]?.other).toBe('Aubrac Cloud')
})

test('cells copied from a spreadsheet come with tabs, some lists with commas, and a heading is no supplier', () => {
  const tabs = 'Fournisseur\tAdresse électronique\tSIREN\nDupont; fils\tcontact@dupont.example\t000271148\n'
  expect(readSupplierLines(tabs, [], buyer, 'en')).toEqual({
    added: [{ name: 'Dupont; fils', email: 'contact@dupont.example', siren: '000271148', language: 'en' }],
    bad: [],
  })
  expect(readSupplierLines('Dupont, contact@dupont.example', [], buyer, 'fr').added).toHaveLength(1)
  // Only the first line may be a heading: below, it is a supplier without an address.
  expect(readSupplierLines('A;a@a.example\nNom;E-mail', [], buyer, 'fr').bad).toMatchObject([{ line: 2 }])
})

test('what is already in the list repeats nothing, and the limit holds within a paste', () => {
  expect(readSupplierLines('X;rse@aubrac.example', [aubrac], buyer, 'fr')).toMatchObject({
    added: [],
    bad: [{ line: 1 }],
  })
  const many = Array.from({ length: MOST_SUPPLIERS + 2 }, (_, n) => `S${n};s${n}@s${n}.example`).join('\n')
  const { added, bad } = readSupplierLines(many, [], buyer, 'fr')
  expect([added.length, bad.map(({ faults }) => faults[0]?.code)]).toEqual([MOST_SUPPLIERS, ['too_many', 'too_many']])
})

test('each line that is not empty is added or named, whatever is pasted, and no address comes twice', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'a@b.fr', 'A@B.fr', 'c@d.example', '000271148', 'fr', ';', 'É'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 })), (rows) => {
      // The first line stands apart: it could be a heading.
      const lines = ['x', ...rows.map((cells) => cells.join(';'))]
      const pasted = lines.join('\n')
      const { added, bad } = readSupplierLines(pasted, [], buyer, 'fr')
      const written = pasted.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
      expect(added.length + bad.length).toBe(written.length)
      expect(new Set(added.map(({ email }) => email)).size).toBe(added.length)
    }),
  )
})

test('a headcount is a whole number, spaces allowed; nothing typed is unknown', () => {
  const read = (headcount: string) => readSupplier({ ...typed, headcount }, [], buyer)
  expect(read('1 250')).toEqual({ ok: true, supplier: { ...aubrac, siren: null, headcount: 1250 } })
  expect(read(' ')).toEqual({ ok: true, supplier: { ...aubrac, siren: null } })
  for (const wrong of ['0', '-3', '12,5', 'beaucoup', '12345678'])
    expect(read(wrong)).toEqual({ ok: false, faults: [{ field: 'headcount', code: 'headcount', other: null }] })
})
