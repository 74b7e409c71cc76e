import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ChainEntry, entryHash, verifyChain } from '#app/domain/proofs/event-chain.ts'

const entry = (position: number): ChainEntry => ({
  chain: 'campaign:1',
  position,
  at: `2026-11-02T09:00:0${position}.000Z`,
  actor: position === 1 ? null : 'person-1',
  kind: 'access',
  payload: { invitation: `i${position}`, forced: false },
})

function chain(length: number) {
  let previous = ''
  const entries = Array.from({ length }, (_, index) => {
    const one = { entry: entry(index + 1), previous, hash: entryHash(previous, entry(index + 1)) }
    previous = one.hash
    return one
  })
  return { entries, head: { position: length, hash: previous } }
}

test('the hash of an entry is SHA-256 of the one before and the canonical entry', () => {
  const canonical =
    '{"actor":null,"at":"2026-11-02T09:00:01.000Z","chain":"campaign:1","kind":"access","payload":{"forced":false,"invitation":"i1"},"position":1}'
  expect(entryHash('', entry(1))).toBe(createHash('sha256').update(canonical).digest('hex'))
  expect(entryHash('ab', entry(1))).toBe(createHash('sha256').update(`ab${canonical}`).digest('hex'))
})

test('a whole chain has no fault, an empty one neither', () => {
  const { entries, head } = chain(5)
  expect(verifyChain(entries, head)).toBeNull()
  expect(verifyChain([], { position: 0, hash: '' })).toBeNull()
})

test('any changed field is found at its entry', () => {
  const changes: Partial<ChainEntry>[] = [
    { chain: 'campaign:2' },
    { at: '2026-11-02T09:00:03.001Z' },
    { actor: 'person-2' },
    { actor: null },
    { kind: 'claim' },
    { payload: { invitation: 'i3', forced: true } },
    { payload: {} },
  ]
  for (const change of changes) {
    const { entries, head } = chain(5)
    Object.assign(entries[2]!.entry, change)
    expect(verifyChain(entries, head), JSON.stringify(change)).toEqual({ position: 3, fault: 'altered' })
  }
})

test('an entry altered with its own hash is found at the next, or at the head', () => {
  const { entries, head } = chain(5)
  const forge = (index: number) => {
    const one = entries[index]!
    one.entry = { ...one.entry, actor: 'forger' }
    one.hash = entryHash(one.previous, one.entry)
  }
  forge(2)
  expect(verifyChain(entries, head)).toEqual({ position: 4, fault: 'altered' })
  const last = chain(2)
  last.entries[1]!.entry = { ...last.entries[1]!.entry, actor: 'forger' }
  last.entries[1]!.hash = entryHash(last.entries[1]!.previous, last.entries[1]!.entry)
  expect(verifyChain(last.entries, last.head)).toEqual({ position: 2, fault: 'altered' })
})

test('a missing entry is found at the start, inside and at the end', () => {
  for (const position of [1, 3, 5]) {
    const { entries, head } = chain(5)
    entries.splice(position - 1, 1)
    expect(verifyChain(entries, head)).toEqual({ position, fault: 'missing' })
  }
  expect(verifyChain([], { position: 2, hash: 'x' })).toEqual({ position: 1, fault: 'missing' })
})

test('two entries whose places were swapped are found, and one given twice', () => {
  const { entries, head } = chain(5)
  const swapped = entries.map((one, index) => {
    const other = index === 1 ? entries[2]! : index === 2 ? entries[1]! : one
    return { ...other, entry: { ...other.entry, position: index + 1 } }
  })
  expect(verifyChain(swapped, head)).toEqual({ position: 2, fault: 'reordered' })
  expect(verifyChain([entries[0]!, ...entries], head)).toEqual({ position: 1, fault: 'reordered' })
})

test('entries after the head are found', () => {
  const { entries, head } = chain(3)
  expect(verifyChain(entries, { position: 2, hash: entries[1]!.hash })).toEqual({ position: 3, fault: 'altered' })
  expect(verifyChain(entries, { ...head, hash: 'x' })).toEqual({ position: 3, fault: 'altered' })
})
