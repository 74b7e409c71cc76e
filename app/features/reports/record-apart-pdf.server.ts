import { type Document, heading, paragraph } from '#app/features/documents/document.server.ts'
import { documentTable } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { rowsTable } from './record-detail.server.ts'
import type { RecordModel, RecordModule, RecordPart } from './record-model.ts'
import { partTitle } from './record-words.ts'

/** Each module with its ranking, then the own questions without one: outside the common score, and said to be. */
export async function apartSections(
  document: Document,
  record: RecordModel,
  words: DocumentWords,
  after: (rows: number) => void,
): Promise<void> {
  for (const part of record.apart) await partSection(document, part, words, after)
}

async function partSection(
  document: Document,
  part: RecordPart,
  words: DocumentWords,
  after: (rows: number) => void,
): Promise<void> {
  const { t, lang } = words
  heading(document, 2, partTitle(part, words), 140)
  paragraph(document, part.kind === 'module' ? t.apart.outsideNote : `${t.apart.outsideNote} ${t.apart.noTotal}`, {
    soft: true,
  })
  if (part.kind === 'module') await moduleRanking(document, part, words)
  for (const { name, rows } of part.suppliers) {
    await rowsTable(document, rows, words, { heading: [3, t.record.detail(name)] })
    after(rows.length)
  }
  await documentTable(
    document,
    [
      { header: t.record.question, cell: ({ id }) => id, share: 1 },
      { header: t.record.text, cell: ({ text }) => text[lang], share: 9 },
    ],
    part.questions,
    { heading: [3, t.record.wording] },
  )
}

async function moduleRanking(document: Document, part: RecordModule, { t, f, lang }: DocumentWords): Promise<void> {
  await documentTable(
    document,
    [
      { header: t.record.rank, cell: ({ rank }) => f.integer(rank), share: 1 },
      { header: t.record.supplier, cell: ({ name }) => name, share: 6 },
      { header: t.record.score, cell: ({ score }) => f.score(score), share: 1, number: true },
      { header: t.record.level, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed), share: 2 },
    ],
    part.suppliers,
    { heading: [3, t.apart.moduleRanking(part.title[lang])] },
  )
}
