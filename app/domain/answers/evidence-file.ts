/** Pieces of evidence tied to one answer, or sent with one complement: more would not be read. */
export const EVIDENCE_PER_ANSWER = 20

/** The largest file that is kept: 20 MB, counted as file managers show them. */
export const FILE_BYTES = 20 * 1024 * 1024
/** Longer names are refused: they break on other people's disks. */
export const FILE_NAME_LENGTH = 150

/** Direction and zero-width marks, which show a name otherwise than it is; and control characters, line ends included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The name that a file is kept and given back under: the last part of a path, without anything unseen, and without what
 * a disk refuses. Empty when nothing is left. Never shortened: the caller refuses a long one. Source: Design §11.
 */
export function tidyFileName(given: string): string {
  const last =
    given
      .normalize('NFC')
      .replace(unseen, '')
      .replace(/\p{Cs}/gu, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const tidy = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  return reserved.test(tidy) ? `_${tidy}` : tidy
}

/** What stands after the last dot, in lower case; empty without one. */
export function extensionOf(name: string): string {
  return /\.([^.]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

export interface FileKind {
  mediaType: string
  /** The first is given to a name that has none. */
  extensions: readonly [string, ...string[]]
}

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** What may be kept as evidence, by what the content is: PDF, images, office documents, CSV and text. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { mediaType: 'image/png', extensions: ['png', 'apng'] },
  jpg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'] },
  gif: { mediaType: 'image/gif', extensions: ['gif'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  tif: { mediaType: 'image/tiff', extensions: ['tif', 'tiff'] },
  docx: { mediaType: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  pptx: { mediaType: `${office}.presentationml.presentation`, extensions: ['pptx'] },
  odt: { mediaType: `${open}.text`, extensions: ['odt'] },
  ods: { mediaType: `${open}.spreadsheet`, extensions: ['ods'] },
  odp: { mediaType: `${open}.presentation`, extensions: ['odp'] },
  doc: { mediaType: 'application/msword', extensions: ['doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', extensions: ['xls'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', extensions: ['ppt', 'pps'] },
  csv: { mediaType: 'text/csv', extensions: ['csv', 'tsv'] },
  text: { mediaType: 'text/plain', extensions: ['txt', 'md', 'log'] },
} as const satisfies Record<string, FileKind>
export type FileKindName = keyof typeof fileKinds

export type FileFault =
  | 'file_empty'
  | 'file_too_large'
  | 'file_two'
  | 'file_name'
  | 'file_name_long'
  | 'file_type'
  | 'file_extension'
  | 'file_macros'
  | 'file_protected'
  | 'file_compressed'

/**
 * The name under which content of that kind is kept, or null when the name says something else than the content
 * (`photo.pdf`, `report.pdf.exe`); a name without extension gets that of its content.
 */
export function nameForKind(name: string, kind: FileKindName): string | null {
  const { extensions } = fileKinds[kind]
  const given = extensionOf(name)
  if (given === '') return `${name}.${extensions[0]}`
  return (extensions as readonly string[]).includes(given) ? name : null
}

/** Days before its end from which evidence is flagged. Source: Design §3, the evidence of a library. */
export const EXPIRY_NOTICE_DAYS = 30

/** Whether evidence has run out at `today`, or will within 30 days; both are YYYY-MM-DD. */
export function expiryOf(validUntil: string | null, today: string): 'expired' | 'soon' | null {
  if (!validUntil) return null
  if (validUntil < today) return 'expired'
  const days = (Date.parse(validUntil) - Date.parse(today)) / 86_400_000
  return days <= EXPIRY_NOTICE_DAYS ? 'soon' : null
}
