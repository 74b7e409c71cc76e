import { fonts } from './fonts.server.ts'

interface Reference {
  write(chunk: string | Uint8Array): void
  end(): void
}

/** What pdfkit keeps of a page and does not declare. */
interface Page extends PDFKit.PDFPage {
  dictionary: { data: Record<string, unknown> } & PDFKit.PDFKitReference
  content: PDFKit.PDFKitReference
  fonts: Record<string, unknown>
  end(): void
}

interface Pdf extends PDFKit.PDFDocument {
  page: Page
  _pageBuffer: Page[]
  _font: { id: string; ref(): unknown }
}

interface WrittenPage {
  page: Page
  /** The stream of its foot, which is written last: it says how many pages there are. */
  foot: Reference
  /** Something is written on it later. */
  held: boolean
}

/** The pages of a document being written, first to last: a page that is left goes out at once, all but its foot. */
export interface Pages {
  readonly count: number
  /** Keeps the current page until the end. */
  hold(): void
  /** Writes the foot of each page, with the page as the current one. */
  feet(write: (number: number, count: number) => Promise<void>): Promise<void>
}

/** Lets a new document write its pages out as they are left: a long one keeps little in memory. */
export function pagesOf(document: PDFKit.PDFDocument): Pages {
  const pdf = document as Pdf
  const written: WrittenPage[] = []
  const enter = () => {
    const { page } = pdf
    const foot = pdf.ref({})
    page.dictionary.data.Contents = [page.content, foot]
    written.push({ page, foot: foot as unknown as Reference, held: false })
  }
  const font = bodyFont(pdf)
  enter()
  pdf.on('pageAdded', () => {
    const left = written.at(-1)
    // The foot is set in this font, and what a page needs must be known when it goes out.
    if (left) left.page.fonts[font.id] ??= font.ref()
    if (left && !left.held) {
      pdf._pageBuffer = pdf._pageBuffer.filter((page) => page !== left.page)
      left.page.end()
    }
    enter()
  })
  return {
    get count() {
      return written.length
    },
    hold() {
      const current = written.at(-1)
      if (current) current.held = true
    },
    async feet(write) {
      const { page: last } = pdf
      for (const [index, { page, foot }] of written.entries()) {
        pdf.page = Object.create(page, { content: { value: foot } }) as Page
        await write(index + 1, written.length)
        foot.end()
      }
      pdf.page = last
    },
  }
}

function bodyFont(pdf: Pdf): Pdf['_font'] {
  const before = pdf._font
  pdf.font(fonts.body)
  const body = pdf._font
  pdf._font = before
  return body
}
