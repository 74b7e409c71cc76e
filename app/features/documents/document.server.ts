import PDFDocument from 'pdfkit'
import { fonts } from './fonts.server.ts'
import { type Pages, pagesOf } from './pages.server.ts'

export const ink = '#1b2430'
export const soft = '#55606b'
export const green = '#0b5f4e'
export const tint = '#eef4f1'

export const margin = 48
const sizes = { 1: 21, 2: 14, 3: 11.5 } as const

export interface DocumentOptions {
  title: string
  lang: 'fr' | 'en'
  /** An instant given by the caller, so that the same input gives the same bytes. */
  createdAt: string
  landscape?: boolean
  /** Takes the bytes as they are made, and is waited for: a slow reader slows the writing. Without it they are kept. */
  take?: Take | undefined
}

export type Take = (bytes: Uint8Array) => Promise<void>

/** A tagged PDF/UA document being written, top to bottom. */
export interface Document {
  pdf: PDFKit.PDFDocument
  /** The structure element that everything is added to. */
  root: PDFKit.PDFStructureElement
  /** Width between the margins. */
  width: number
  pages: Pages
  take: Take | undefined
  /** The headings of level 2 written so far, as the table of contents lists them. */
  sections: Section[]
  /** When the process was last given back to others. */
  rested: number
}

export interface Section {
  title: string
  /** Counted from 0. */
  page: number
  /** The named place that a link leads to. */
  place: string
}

/** Opens an A4 document with embedded fonts, a language and a title, whose bytes depend on nothing but its content. */
export function openDocument({ title, lang, createdAt, landscape, take }: DocumentOptions): Document {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: lang === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: fonts.body,
    info: { Title: title, Creator: 'Étalon NR', Producer: 'Étalon NR', CreationDate: new Date(createdAt) },
  } as unknown as PDFKit.PDFDocumentOptions)
  const pages = pagesOf(pdf)
  pdf.font(fonts.body).fontSize(10).fillColor(ink)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return { pdf, pages, take, root, width: pdf.page.width - 2 * margin, sections: [], rested: performance.now() }
}

const turn = 12

/** Lets other requests have their turn when this document has held the process for long enough, in milliseconds. */
export async function restIfBusy(document: Document): Promise<void> {
  if (performance.now() - document.rested < turn) return
  await new Promise((resolve) => setImmediate(resolve))
  await handOver(document)
  document.rested = performance.now()
}

/** Gives whoever takes the bytes what is made so far. */
export async function handOver({ pdf, take }: Document): Promise<void> {
  const bytes = take && (pdf.read() as Uint8Array | null)
  if (bytes) await take(bytes)
}

/** Starts a new page when less than `height` points are left on this one. */
export function keepTogether({ pdf }: Document, height: number): void {
  if (pdf.y + height > pdf.page.height - margin) pdf.addPage()
}

/** `follows` is the height of what must stand on the same page: a heading never ends one. */
export function heading(document: Document, level: 1 | 2 | 3, text: string, follows = 60): void {
  const { pdf, root, width } = document
  keepTogether(document, sizes[level] * 2.4 + follows)
  if (level > 1) pdf.moveDown(level === 2 ? 1 : 0.6)
  if (level === 2) noteSection(document, text)
  root.add(
    pdf.struct(`H${level}`, {}, () => {
      pdf
        .font(fonts.bold)
        .fontSize(sizes[level])
        .fillColor(level === 1 ? green : ink)
        .text(text, margin, pdf.y, { width })
    }),
  )
  pdf.font(fonts.body).fontSize(10).fillColor(ink).moveDown(0.3)
}

function noteSection({ pdf, pages, sections }: Document, title: string): void {
  const place = `section-${sections.length + 1}`
  pdf.addNamedDestination(place, 'XYZ', margin, pdf.y - 6, null)
  pdf.outline.addItem(title, { top: pdf.y - 6 } as { expanded?: boolean })
  sections.push({ title, page: pages.count - 1, place })
}

export interface ParagraphOptions {
  soft?: boolean
  bold?: boolean
  size?: number
  /** A local or absolute address that the whole paragraph leads to. */
  link?: string
}

export function paragraph({ pdf, root, width }: Document, text: string, options: ParagraphOptions = {}): void {
  root.add(
    pdf.struct('P', {}, () => {
      pdf
        .font(options.bold ? fonts.bold : fonts.body)
        .fontSize(options.size ?? 10)
        .fillColor(options.soft ? soft : ink)
        .text(text, margin, pdf.y, { width, lineGap: 2, ...(options.link ? { link: options.link } : {}) })
    }),
  )
  pdf.font(fonts.body).fontSize(10).fillColor(ink).moveDown(0.4)
}

export function bulletList(document: Document, items: readonly string[]): void {
  const { pdf, root, width } = document
  const list = pdf.struct('L')
  root.add(list)
  for (const item of items) {
    // A marker must not stay behind when its text goes over to the next page.
    keepTogether(document, pdf.heightOfString(item, { width: width - 18, lineGap: 2 }))
    const element = pdf.struct('LI')
    list.add(element)
    const top = pdf.y
    element.add(pdf.struct('Lbl', {}, () => void pdf.text('•', margin + 4, top, { width: 10 })))
    element.add(pdf.struct('LBody', {}, () => void pdf.text(item, margin + 18, top, { width: width - 18, lineGap: 2 })))
    element.end()
    pdf.moveDown(0.2)
  }
  list.end()
  pdf.x = margin
  pdf.moveDown(0.3)
}

/** A picture with its alternative text; `draw` paints with the top left corner at (x, y). */
export function figure(
  document: Document,
  { alt, height }: { alt: string; height: number },
  draw: (pdf: PDFKit.PDFDocument, x: number, y: number) => void,
): void {
  keepTogether(document, height)
  const { pdf, root } = document
  const top = pdf.y
  root.add(
    pdf.struct('Figure', { alt }, () => {
      pdf.save()
      draw(pdf, margin, top)
      pdf.restore()
    }),
  )
  pdf.font(fonts.body).fontSize(10).fillColor(ink)
  pdf.x = margin
  pdf.y = top + height
}
