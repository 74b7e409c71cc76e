import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// The whole family, not a web subset: answers hold U+202F and the subscript of CO₂.
const folder = join(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')), 'TTF')

/**
 * Fonts by their path and under no other name: pdfkit reads and parses a file again at each change of font when the
 * name that it was registered under differs, which was nine tenths of the time of a long document.
 */
export const fonts = {
  body: join(folder, 'SourceSans3-Regular.ttf'),
  bold: join(folder, 'SourceSans3-Semibold.ttf'),
} as const
