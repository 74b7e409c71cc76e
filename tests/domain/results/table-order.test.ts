import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, nextOrder, type Order, sortingOf } from '#app/domain/results/table-order.ts'

const orders: Order[] = ['ascending', 'descending']
const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true }).compare

test('what has no value is last both ways, and ties keep their order', () => {
  const rows = [
    { id: 'a', price: 30 },
    { id: 'b', price: null },
    { id: 'c', price: 10 },
    { id: 'd', price: 30 },
  ]
  const ids = (order: Order) => inOrder(rows, order, ({ price }) => price).map(({ id }) => id)
  expect(ids('ascending')).toEqual(['c', 'a', 'd', 'b'])
  expect(ids('descending')).toEqual(['a', 'd', 'c', 'b'])
})

test('names follow the reader’s language, not the code of their letters', () => {
  const names = ['Zénith', 'étoile', 'Fournisseur 10', 'Fournisseur 9', 'Eau']
  expect(inOrder(names, 'ascending', (name) => name, french)).toEqual([
    'Eau',
    'étoile',
    'Fournisseur 9',
    'Fournisseur 10',
    'Zénith',
  ])
})

test('an order keeps every row, and one order reversed is the other where nothing is equal or lacking', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ noNaN: true }))), (values) => {
      for (const order of orders) {
        const sorted = inOrder(values, order, (value) => value)
        expect([...sorted].sort()).toEqual([...values].sort())
        const known = sorted.filter((value) => value !== null)
        expect(sorted.slice(0, known.length)).toEqual(known)
        for (const [index, value] of known.slice(1).entries()) {
          const before = known[index]!
          expect(order === 'ascending' ? before <= value : before >= value).toBe(true)
        }
      }
    }),
  )
})

test('an address that asks for what does not exist asks for nothing', () => {
  const first = (column: string): Order | null =>
    column === 'name' ? 'ascending' : column === 'score' ? 'descending' : null
  expect(sortingOf({ sort: 'nothing', order: 'descending' }, first)).toEqual({ sort: null, order: 'ascending' })
  expect(sortingOf({ sort: null, order: 'descending' }, first)).toEqual({ sort: null, order: 'ascending' })
  expect(sortingOf({ sort: 'score', order: 'sideways' }, first)).toEqual({ sort: 'score', order: 'descending' })
  expect(sortingOf({ sort: 'score', order: 'ascending' }, first)).toEqual({ sort: 'score', order: 'ascending' })
  expect(nextOrder({ sort: 'score', order: 'descending' }, 'score', 'descending')).toBe('ascending')
  expect(nextOrder({ sort: 'score', order: 'ascending' }, 'score', 'descending')).toBe('descending')
  expect(nextOrder({ sort: 'score', order: 'ascending' }, 'name', 'ascending')).toBe('ascending')
})
