import type { Document } from './document.server.ts'
import { soft } from './document.server.ts'
import { fonts } from './fonts.server.ts'

/** Writes the foot of every page, closes the document and gives its bytes. */
export async function finishDocument(
  { pdf, root }: Document,
  foot: (page: number, pages: number) => string,
): Promise<Uint8Array> {
  root.end()
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    const { page } = pdf
    // Text below the bottom margin would open a new page.
    page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf
      .font(fonts.body)
      .fontSize(8)
      .fillColor(soft)
      .text(foot(index + 1, count), 48, page.height - 32, { width: page.width - 96, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
  }
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.once('error', reject)
    pdf.once('end', () => resolve(Buffer.concat(chunks)))
    pdf.end()
  })
}
