import { describe, expect, test } from 'vitest'
import { dictionary } from '#app/i18n/dictionary.ts'
import { sourceFiles } from './tree.ts'
import { visibleWords } from './visible-words.ts'

/** Every entry as `path: kind`. */
function shape(entry: unknown, path = ''): string[] {
  if (typeof entry !== 'object' || entry === null) return [`${path}: ${typeof entry}`]
  return Object.entries(entry).flatMap(([key, value]) => shape(value, path ? `${path}.${key}` : key))
}

function texts(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry]
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(texts) : []
}

test('French and English have the same entries, of the same kind', () => {
  expect(shape(dictionary('en')).sort()).toEqual(shape(dictionary('fr')).sort())
})

test('no text is empty, and French punctuation never begins a line', () => {
  expect([...texts(dictionary('fr')), ...texts(dictionary('en'))].filter((text) => text.trim() === '')).toEqual([])
  expect(texts(dictionary('fr')).filter((text) => / [:;?!%»]|« |[a-zà-ÿ]'/i.test(text))).toEqual([])
})

test('no word that a reader sees stands outside the dictionaries', () => {
  const files = sourceFiles('app/ui', 'app/features', 'app/routes', 'app/http').concat(
    sourceFiles('app').filter((file) => file.path === 'app/root.tsx'),
  )
  expect(visibleWords(files)).toEqual([])
})

describe('wrong samples', () => {
  const sample = (text: string, path = 'app/ui/A.tsx') => visibleWords([{ path, text }])

  test.each([
    ['const a = <p>Bonjour</p>', 'Bonjour'],
    ["const a = <p>{'Bonjour'}</p>", 'Bonjour'],
    ["const a = <p>{n > 1 ? 'pages' : t.page}</p>", 'pages'],
    ["const a = <p>{name ?? 'Nobody'}</p>", 'Nobody'],
    ['const a = <p>{`Page ${n}`}</p>', 'Page'],
    ['const a = <img alt="A radar" />', 'A radar'],
    ['const a = <nav aria-label="Pages" />', 'Pages'],
    ["const a = <TextField label={'Your name'} />", 'Your name'],
    ["const columns = [{ key: 'a', label: 'Score' }]", 'Score'],
    ["const a = ['évalué']", 'évalué'],
  ])('%s', (text, word) => {
    expect(sample(text)).toEqual([`app/ui/A.tsx:1: ${word}`])
  })

  test('French is also caught in a document that no screen shows', () => {
    const text = "const line = 'Niveau géré'"
    expect(sample(text, 'app/features/reports/sections.server.ts')).toHaveLength(1)
  })

  test('keys, class names, addresses and comparisons are not words', () => {
    const right = [
      'const a = <p className="soft">{t.common.save} · {f.number(3)}</p>',
      'const b = <a href="/sign-in" title={t.a.b}>{kind === \'server\' && id}</a>',
      "const c = <th scope=\"col\" className={last ? 'number' : undefined}>{column('score')}</th>",
    ]
    expect(sample(right.join('\n'))).toEqual([])
  })
})
