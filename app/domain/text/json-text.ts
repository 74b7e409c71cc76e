import { toJsonPointer } from '#app/domain/text/json-pointer.ts'

export type ParsedJson = { ok: true; json: unknown } | { ok: false; pointer: string; fault: string }

type Frame = { keys: Set<string> | null; step: PropertyKey }

/**
 * Reads a JSON text strictly: a key given twice in one object is a fault, where `JSON.parse` would keep the last and
 * drop the first in silence. A byte order mark, with which spreadsheet programs often begin a file, is skipped.
 *
 * On a fault: the JSON Pointer of the key given twice, or the empty pointer and the line and column at which the text
 * stops being JSON, when the engine tells. Never throws. Source: RFC 8259, §4 ("names SHOULD be unique") and §8.1.
 */
export function parseJsonText(input: string): ParsedJson {
  const text = input.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { ok: false, pointer: '', fault: `the input is not valid JSON${placeOf(error, text)}` }
  }
  const path = firstRepeatedKey(text)
  return path ? { ok: false, pointer: toJsonPointer(path), fault: 'is given twice' } : { ok: true, json }
}

function placeOf(error: unknown, text: string): string {
  const position = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  if (position === undefined) return text.trim() === '' ? ': it is empty' : ''
  const lines = text.slice(0, Number(position)).split(/\r\n|\n|\r/)
  return ` at line ${lines.length}, column ${lines.at(-1)!.length + 1}`
}

/** The path of the first key that its object holds already; `text` is valid JSON, so only structure needs to be read. */
function firstRepeatedKey(text: string): PropertyKey[] | null {
  const stack: Frame[] = []
  let expectsKey = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    const frame = stack.at(-1)
    if (character === '{' || character === '[') {
      expectsKey = character === '{'
      stack.push(expectsKey ? { keys: new Set(), step: '' } : { keys: null, step: 0 })
    } else if (character === '}' || character === ']') {
      stack.pop()
    } else if (character === ',' && frame) {
      expectsKey = frame.keys !== null
      if (typeof frame.step === 'number') frame.step += 1
    } else if (character === '"') {
      const start = at
      at = endOfString(text, start)
      if (!expectsKey || !frame?.keys) continue
      frame.step = JSON.parse(text.slice(start, at + 1)) as string
      if (frame.keys.has(frame.step)) return stack.map(({ step }) => step)
      frame.keys.add(frame.step)
      expectsKey = false
    }
  }
  return null
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** A key may hold what some programs take for a line break; escaped, a fault that names it stays on one line. */
export function onOneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
