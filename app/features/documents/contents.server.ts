import { type Document, heading, ink, keepTogether, margin, soft } from './document.server.ts'
import { fonts } from './fonts.server.ts'
import { linesOf, widthOf } from './lines.server.ts'

interface ReservedLine {
  title: string
  lines: string[]
  page: PDFKit.PDFPage
  y: number
}

export interface ReservedContents {
  element: PDFKit.PDFStructureElement
  reserved: ReservedLine[]
}

const style = { font: fonts.body, size: 10 }
const lineHeight = 15
const widest = 460
const numberWidth = 40

/**
 * Keeps the room of a table of contents: the pages of its entries are known only once everything is written, and
 * `fillContents` writes them then. `titles` are the headings of level 2 to come, in their order.
 */
export function reserveContents(document: Document, title: string, titles: readonly string[]): ReservedContents {
  heading(document, 3, title)
  const { pdf, pages, root } = document
  const element = pdf.struct('TOC')
  root.add(element)
  const reserved = titles.map((title): ReservedLine => {
    const lines = linesOf(document, title, Math.min(widest, document.width) - numberWidth, style)
    keepTogether(document, lines.length * lineHeight)
    pages.hold()
    const line = { title, lines, page: pdf.page, y: pdf.y }
    pdf.y += lines.length * lineHeight
    return line
  })
  return { element, reserved }
}

/** Writes each entry where its room was kept: a link to its heading, with the number of its page. */
export function fillContents(document: Document, { element, reserved }: ReservedContents): void {
  const { pdf, sections } = document
  const { page } = pdf
  const written = sections.map(({ title }) => title)
  if (written.join('\n') !== reserved.map(({ title }) => title).join('\n'))
    throw new Error('the table of contents lists other headings than those that were written')
  for (const [index, line] of reserved.entries()) {
    const section = sections[index]
    if (!section) continue
    pdf.page = line.page
    const entry = pdf.struct('TOCI')
    element.add(entry)
    const link = pdf.struct('Link')
    entry.add(link)
    const width = Math.min(widest, document.width)
    link.add(() => {
      pdf.font(style.font).fontSize(style.size).fillColor(ink)
      for (const [at, text] of line.lines.entries())
        pdf.text(text, margin, line.y + at * lineHeight, { lineBreak: false })
      const number = String(section.page + 1)
      const last = line.y + (line.lines.length - 1) * lineHeight
      pdf.fillColor(soft).text(number, margin + width - widthOf(document, number, style), last, { lineBreak: false })
    })
    const options = { structParent: link, Contents: Object(section.title) } as object
    pdf.goTo(margin, line.y, width, line.lines.length * lineHeight, section.place, options)
    link.end()
    entry.end()
  }
  element.end()
  pdf.page = page
}
