import { bulletList, heading, openDocument, paragraph } from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { documentTable } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import type { TreatmentModel } from './model.server.ts'
import { informationLines, rowLines, summaryLine } from './treatment-words.ts'

/** The equal-treatment report as a tagged PDF; the same model and words give the same bytes. */
export async function treatmentPdf(model: TreatmentModel, words: DocumentWords): Promise<Uint8Array> {
  const { t, f, lang } = words
  const r = t.treatment
  const { campaign } = model
  const document = openDocument({ title: r.title, lang, createdAt: model.preparedAt, landscape: true })
  heading(document, 1, r.title)
  paragraph(document, r.lead(campaign.name))
  paragraph(document, r.preparedAt(f.instant(model.preparedAt, campaign.timeZone), campaign.timeZone), { soft: true })
  paragraph(document, summaryLine(model, words), { bold: true })
  heading(document, 2, r.informationTitle)
  bulletList(document, informationLines(model, words))
  const lines = model.rows.map((row) => ({ name: row.name, ...rowLines(row, campaign.timeZone, words) }))
  const cell = (key: 'invited' | 'information' | 'deadline') => (row: (typeof lines)[number]) => row[key].join('\n')
  await documentTable(
    document,
    [
      { header: r.columns.supplier, cell: ({ name }) => name, share: 3 },
      { header: r.columns.invited, cell: cell('invited'), share: 6 },
      { header: r.columns.information, cell: cell('information'), share: 5 },
      { header: r.columns.deadline, cell: cell('deadline'), share: 4 },
      { header: r.columns.differences, cell: (row) => row.differences.join('\n') || r.none, share: 6 },
    ],
    lines,
    { heading: [2, r.suppliersTitle] },
  )
  heading(document, 2, r.methodTitle)
  paragraph(document, r.method)
  return finishDocument(document, (page, pages) => r.foot(campaign.name, page, pages))
}
