import type { Document } from './document.server.ts'

export interface TextStyle {
  font: string
  size: number
}

// No-break spaces are left whole; a hyphen, a dash or a slash stays at the end of its line.
const words = /[^ \-–/]*[ \-–/]*/gu

/** The advance of a text; words are shaped once a document, by pdfkit. */
export function widthOf({ pdf }: Document, text: string, { font, size }: TextStyle): number {
  return pdf.font(font).fontSize(size).widthOfString(text)
}

/** Breaks a text into lines of at most `width` points, between words, or inside one that is longer than a line. */
export function linesOf(document: Document, text: string, width: number, style: TextStyle): string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .flatMap((paragraph) => paragraphLines(document, paragraph.replaceAll('\t', ' '), width, style))
}

function paragraphLines(document: Document, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.match(words) ?? []) {
    // The space that ends a line takes no room.
    const bare = widthOf(document, word.trimEnd(), style)
    if (line !== '' && used + bare > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    let rest = word
    while (line === '' && widthOf(document, rest.trimEnd(), style) > width && rest.length > 1) {
      const cut = fitting(document, rest, width, style)
      lines.push(rest.slice(0, cut))
      rest = rest.slice(cut)
    }
    line += rest
    used += widthOf(document, rest, style)
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** How much of a word that is too long has room on one line; never less than a character, never half of one. */
function fitting(document: Document, word: string, width: number, style: TextStyle): number {
  let cut = 0
  let used = 0
  for (const character of word) {
    used += widthOf(document, character, style)
    if (cut > 0 && used > width) break
    cut += character.length
  }
  return cut
}
