import { type Document, heading } from '#app/features/documents/document.server.ts'
import { documentTable, facts } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import type { RecordModel, RecordRow } from './record-model.ts'
import { whyMarked } from './record-words.ts'

/** How far the panel agreed before it talked; a dash where nothing can be said. */
export function agreementSection(document: Document, { agreement, names }: RecordModel, { t, f }: DocumentWords): void {
  const { krippendorffAlpha, percentExact, percentWithinOne, weightedKappa, severity } = agreement
  heading(document, 2, t.record.agreement)
  facts(document, [
    [t.record.alpha, f.decimal(krippendorffAlpha, 2)],
    [t.record.exact, f.percent(percentExact, 1)],
    [t.record.within, f.percent(percentWithinOne, 1)],
    // Pairs with no answer in common, or no variance, have nothing to say.
    ...weightedKappa
      .filter(({ kappa }) => kappa !== null)
      .map(
        ({ evaluators, kappa }) =>
          [t.record.kappa(evaluators.map((id) => names[id] ?? id).join(' / ')), f.decimal(kappa, 2)] as const,
      ),
    ...Object.entries(severity).map(
      ([id, value]) => [t.record.severity(names[id] ?? id), f.decimal(value, 2)] as const,
    ),
  ])
}

/** For each supplier, every question with its marks, the level kept and why; `after` hears of rows as they are written. */
export async function supplierSections(
  document: Document,
  record: RecordModel,
  words: DocumentWords,
  after: (rows: number) => void,
): Promise<void> {
  const { t, f } = words
  const { timeZone } = record.launch.settings
  after(0)
  for (const { name, rows, submission } of record.suppliers) {
    await rowsTable(document, rows, words, {
      heading: [2, t.record.detail(name)],
      lead: submission
        ? t.record.submission(submission.sequence, f.instant(submission.submittedAt, timeZone), submission.hash)
        : undefined,
    })
    after(rows.length)
  }
}

/** Questions of one supplier with their marks, the level kept and why. */
export function rowsTable(
  document: Document,
  rows: readonly RecordRow[],
  words: DocumentWords,
  place: Parameters<typeof documentTable>[3],
): Promise<void> {
  const { t } = words
  return documentTable(
    document,
    [
      { header: t.record.question, cell: ({ question }: RecordRow) => question, share: 1 },
      { header: t.record.marks, cell: (row) => marksText(row, words), share: 9 },
      { header: t.record.kept, cell: (row) => keptText(row, words), share: 2.2 },
      { header: t.record.reason, cell: (row) => reasonText(row, words), share: 3.4 },
    ],
    rows,
    place,
  )
}

function marksText({ marks }: RecordRow, words: DocumentWords): string {
  const { t } = words
  return marks
    .map(
      (mark) => `${t.record.mark(mark.level, mark.name, t.terms.functions[mark.function])} ${whyMarked(mark, words)}`,
    )
    .join('\n')
}

function keptText({ level, source }: RecordRow, { t, f }: DocumentWords): string {
  return `${level === null ? t.record.outOfComputation : f.integer(level)} · ${t.record.sources[source]}`
}

function reasonText({ reasonCode, reason }: RecordRow, { t }: DocumentWords): string {
  return [reasonCode ? t.terms.consensusReasons[reasonCode] : '', reason].filter(Boolean).join('. ')
}

/** What each code of a question stands for, with its weight within its criterion. */
export async function questionsSection(
  document: Document,
  record: RecordModel,
  { t, f, lang }: DocumentWords,
): Promise<void> {
  await documentTable(
    document,
    [
      { header: t.record.question, cell: ({ id }) => id, share: 1 },
      { header: t.record.text, cell: ({ text }) => text[lang], share: 9 },
      { header: t.record.weight, cell: ({ weight }) => f.integer(weight), share: 1, number: true },
    ],
    record.questions,
    { heading: [2, t.record.wording] },
  )
}

/** What the log holds of the rules and of the result. */
export async function logSection(document: Document, record: RecordModel, { t, f }: DocumentWords): Promise<void> {
  const { timeZone } = record.launch.settings
  await documentTable(
    document,
    [
      { header: t.record.entry, cell: ({ position }) => f.integer(position), share: 1 },
      { header: t.record.when, cell: ({ at }) => f.instant(at, timeZone), share: 3 },
      { header: t.record.act, cell: ({ kind }) => t.record.acts[kind], share: 3 },
      { header: 'SHA-256', cell: ({ hash }) => hash, share: 6 },
    ],
    record.log.entries,
    { heading: [2, t.record.logExtract], lead: t.record.logLead },
  )
}
