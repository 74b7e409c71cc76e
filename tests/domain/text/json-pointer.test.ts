import { expect, test } from 'vitest'
import { toJsonPointer } from '#app/domain/text/json-pointer.ts'

// The examples of RFC 6901, §5.
test.each([
  [[], ''],
  [['foo'], '/foo'],
  [['foo', 0], '/foo/0'],
  [[''], '/'],
  [['a/b'], '/a~1b'],
  [['c%d'], '/c%d'],
  [['e^f'], '/e^f'],
  [['g|h'], '/g|h'],
  [['i\\j'], '/i\\j'],
  [['k"l'], '/k"l'],
  [[' '], '/ '],
  [['m~n'], '/m~0n'],
])('%j is "%s"', (path, pointer) => {
  expect(toJsonPointer(path)).toBe(pointer)
})

test('a tilde is written before a slash, so that ~1 in a key comes back', () => {
  expect(toJsonPointer(['~1', '/0~'])).toBe('/~01/~10~0')
})
