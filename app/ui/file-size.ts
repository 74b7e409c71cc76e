import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'

const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** The size of a file as people read it. */
export function fileSize(bytes: number, { t, f }: { t: Dictionary; f: Formats }): string {
  return bytes < megabyte
    ? t.evidence.kilobytes(f.integer(Math.max(1, Math.round(bytes / kilobyte))))
    : t.evidence.megabytes(f.decimal(bytes / megabyte, 1))
}
