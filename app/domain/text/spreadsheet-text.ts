// What XML 1.0 cannot hold, escaped or not: control characters, half a surrogate pair, and two that are no character.
const unheld = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The longest text that a cell of a workbook holds, in UTF-16 units. Source: Excel's own limits. */
export const CELL_LENGTH = 32_767

/** A text as a cell holds it: one kind of line end, and nothing that the file could not give back. */
export function cellText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unheld, '').slice(0, CELL_LENGTH)
}

/**
 * A text as it stands in the file: `_x0041_` would be read as the letter A, so that its underscore is written as its own
 * code. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function escapedCellText(text: string): string {
  return cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** The name of a sheet as every program takes it: 31 characters, without those that formulas use. */
export function sheetName(name: string): string {
  const tidy = cellText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return tidy
    .slice(0, 31)
    .replace(/\p{Cs}$/u, '')
    .replace(/^'+|'+$/g, '')
    .trim()
}
