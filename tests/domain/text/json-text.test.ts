import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonText } from '#app/domain/text/json-text.ts'

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent)
      expect(parseJsonText(text)).toEqual({ ok: true, json: JSON.parse(text) })
    }),
  )
})

test('skips one byte order mark and white space around', () => {
  expect(parseJsonText('\uFEFF\r\n {"a":1}\n')).toEqual({ ok: true, json: { a: 1 } })
  expect(parseJsonText('\uFEFF\uFEFF{}').ok).toBe(false)
})

test.each([
  ['{"a":1,"a":1}', '/a'],
  ['{"a":{"b":1},"c":[0,{"x":1},{"b":2,"b":3}]}', '/c/2/b'],
  ['{"a":[[1,2],[{"k":[],"\\u006b":{}}]]}', '/a/1/0/k'],
  ['{"":0,"":1}', '/'],
  ['{"a/b":0,"a\\/b":1}', '/a~1b'],
  ['{"__proto__":0,"__proto__":1}', '/__proto__'],
  ['{"q\\"{":0, "q\\"{" : 1}', '/q"{'],
])('a key given twice is a fault: %s', (text, pointer) => {
  expect(parseJsonText(text)).toEqual({ ok: false, pointer, fault: 'is given twice' })
})

test.each([
  '{"a":{"k":1},"b":{"k":1}}',
  '[{"k":1},{"k":1}]',
  '{"a":"a","b":"a","c":["a","a"]}',
  '{"a":"{\\"x\\":1,\\"x\\":2}","b":"\\\\","c":","}',
  '{"a":[{"a":1}],"b":[{"a":[{"a":1}]}]}',
])('the same word elsewhere is not: %s', (text) => {
  expect(parseJsonText(text)).toEqual({ ok: true, json: JSON.parse(text) })
})

test('any duplicated key of any object is found', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.json({ maxDepth: 1 }), { minKeys: 1, noNullPrototype: true }),
      (object) => {
        const members = Object.entries(object).map(([key, json]) => `${JSON.stringify(key)}:${json}`)
        expect(parseJsonText(`{${members.join()}}`).ok).toBe(true)
        expect(parseJsonText(`[0,{${[...members, members[0]].join()}}]`)).toMatchObject({ fault: 'is given twice' })
      },
    ),
  )
})

test('says where the text stops being JSON when the engine tells, and that an empty one is', () => {
  expect(parseJsonText('{"a": 1,\n  "b" 2}')).toMatchObject({
    pointer: '',
    fault: expect.stringMatching(/^the input is not valid JSON/),
  })
  expect(parseJsonText('[1,\r\n2').ok).toBe(false)
  expect(parseJsonText('')).toEqual({ ok: false, pointer: '', fault: 'the input is not valid JSON: it is empty' })
})

test('depth and length have no limit of their own', () => {
  const deep = `${'['.repeat(5_000)}{"k":1,"k":2}${']'.repeat(5_000)}`
  expect(parseJsonText(deep)).toMatchObject({ ok: false, fault: 'is given twice' })
  const long = JSON.stringify({ text: '"\\'.repeat(500_000), more: 1 })
  expect(parseJsonText(long).ok).toBe(true)
})
