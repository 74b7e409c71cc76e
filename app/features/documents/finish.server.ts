import { type Document, handOver, restIfBusy, soft } from './document.server.ts'
import { fonts } from './fonts.server.ts'

/** Writes the foot of every page and closes the document; gives its bytes, those that nobody has taken on the way. */
export async function finishDocument(
  document: Document,
  foot: (page: number, pages: number) => string,
): Promise<Uint8Array> {
  const { pdf, root, pages } = document
  root.end()
  await pages.feet(async (number, count) => {
    const { page } = pdf
    // Text below the bottom margin would open a new page.
    page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf
      .font(fonts.body)
      .fontSize(8)
      .fillColor(soft)
      .text(foot(number, count), 48, page.height - 32, { width: page.width - 96, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
    await restIfBusy(document)
  })
  pdf.end()
  if (document.take) await handOver(document)
  return (pdf.read() as Uint8Array | null) ?? new Uint8Array()
}
