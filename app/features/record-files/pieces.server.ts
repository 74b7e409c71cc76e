import type { DocumentWords } from '#app/features/documents/words.ts'
import type { RecordModel } from '#app/features/reports/record-model.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { recordWorkbook } from '#app/features/reports/record-workbook.ts'
import { workbookPieces } from '#app/features/spreadsheets/pieces.server.ts'

/** How far a file is: pages of about how many, or hundredths of a workbook. */
export type Told = (done: number, about: number) => void

/** The bytes of a scoring record as they are made: no faster than they are taken, and no further once nobody takes them. */
export async function* recordPieces(
  record: RecordModel,
  words: DocumentWords,
  format: 'pdf' | 'xlsx',
  told: Told = () => {},
): AsyncGenerator<Uint8Array> {
  if (format === 'xlsx') {
    yield* workbookPieces(recordWorkbook(record, words), (share) => told(Math.round(100 * share), 100))
    return
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const take = (bytes: Uint8Array) => writer.write(bytes)
  const written = recordPdf(record, words, { take, told })
    .then(take)
    .then(() => writer.close())
  // The reader hears of it as the end of what it reads.
  written.catch((error: unknown) => writer.abort(error).catch(() => {}))
  const reader = readable.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => {})
  }
  await written
}
