import { describe, expect, test } from 'vitest'
import { styleFaults } from './style.ts'
import { sourceFiles } from './tree.ts'

test('the tree keeps the house style', () => {
  expect(styleFaults(sourceFiles('app', 'db', 'questionnaires'))).toEqual([])
})

describe('wrong samples', () => {
  test.each([
    ['app/ui/Bar.tsx', 'const a = <i style={{ width: 1 }} />', 'a style attribute, which the security policy refuses'],
    ['app/ui/Raw.tsx', 'const a = <i dangerouslySetInnerHTML={{ __html: t }} />', 'unescaped markup'],
    ['app/ui/Go.tsx', 'const a = <button onClick={go} />', 'onClick: no page hydrates, so that it would never run'],
    ['app/routes/a.tsx', "import '#app/enhance/total.ts'", 'runs a browser module: name its address, with ?worker&url'],
    ['app/routes/a.ts', 'const a = await request.formData()', 'reads a form by itself: use readForm'],
    ['app/domain/due.ts', 'const a = new Date()', 'the clock: take the time as an argument'],
    ['app/features/a/b.ts', 'const a = Date.now()', 'the clock: take the time as an argument'],
    ['app/domain/draw.ts', 'const a = Math.random()', 'chance: take a seeded generator as an argument'],
    ['app/features/a/queries.server.ts', "q.where('name', 'ilike', x)", 'ilike runs on one engine only'],
    [
      'app/features/a/queries.server.ts',
      'sql`select 1 from a where b = ${c} FOR UPDATE`',
      'for update runs on one engine only',
    ],
    ['app/features/a/queries.server.ts', 'q.forUpdate()', 'forUpdate runs on one engine only'],
    [
      'app/features/a/files.ts',
      "import { readFileSync } from 'node:fs'",
      'uses node:fs: its name must end in .server.ts',
    ],
    ['app/features/a/report.ts', "import PDFDocument from 'pdfkit'", 'uses pdfkit: its name must end in .server.ts'],
    ['db/rows.ts', "import { sql } from 'kysely'", 'uses kysely: its name must end in .server.ts'],
  ])('%s: %s', (path, text, fault) => {
    expect(styleFaults([{ path, text }])).toEqual([`${path}:1: ${fault}`])
  })

  test('what looks alike and is right passes', () => {
    const files = [
      { path: 'app/domain/due.ts', text: 'const a = new Date(given)' },
      { path: 'app/routes/a.tsx', text: "import script from '#app/enhance/total.ts?worker&url'" },
      { path: 'db/dialect.server.ts', text: "const a = 'select 1 for update'" },
      { path: 'app/features/a/queries.server.ts', text: "import { sql } from 'kysely'" },
      { path: 'app/features/a/forms.ts', text: "import type { Kysely } from 'kysely'" },
      { path: 'app/ui/Bar.tsx', text: 'const a = <table className="style" />' },
    ]
    expect(styleFaults(files)).toEqual([])
  })
})
