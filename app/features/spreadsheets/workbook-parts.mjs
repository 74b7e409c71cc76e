import { unzipSync } from 'fflate'

/** @import { WorkbookFault, WorkbookParts } from './contents.ts' */

/** What an archive may cost: an honest workbook inflates some tens of times, a bomb thousands. */
const limits = { entries: 2000, inflated: 30 * 1024 * 1024, ratio: 200, smallEnough: 4 * 1024 * 1024 }

const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.+\.(xml|rels))$/i
/** What says nothing of the cells, or leads out of the file: it is never inflated. */
const aside =
  /^xl\/(externalLinks|drawings|media|charts|embeddings|activeX|ctrlProps|pivot\w*|slicer\w*|timeline\w*|tables|queryTables|comments\d*|threadedComments|persons|printerSettings|customXml|macrosheets|dialogsheets|theme|metadata|connections|calcChain)\b/i
const macroPart = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/.+)$/i
const linkPart = /^xl\/(externalLinks\/[^/]+|connections)\.xml$/i
const macroKind = /ms-(excel|office)\.[\w.-]*(macroEnabled|vbaProject)/i

class Refusal extends Error {
  /** @param {WorkbookFault} fault */
  constructor(fault) {
    super(fault)
    this.fault = fault
  }
}

/**
 * @param {Uint8Array} file
 * @returns {WorkbookParts}
 */
function inflated(file) {
  let [entries, packed, size, links] = [0, 0, 0, 0]
  let macros = false
  const parts = unzipSync(file, {
    filter: (entry) => {
      entries += 1
      if (entries > limits.entries) throw new Refusal('file_compressed')
      if (macroPart.test(entry.name)) macros = true
      if (linkPart.test(entry.name)) links += 1
      if (!wanted.test(entry.name) || aside.test(entry.name)) return false
      packed += entry.size
      size += entry.originalSize
      const bomb = size > limits.inflated || (size > limits.smallEnough && size > limits.ratio * packed)
      if (bomb) throw new Refusal('file_compressed')
      return true
    },
  })
  return { parts, macros, links }
}

/** @param {Uint8Array | undefined} part */
const text = (part) => (part ? new TextDecoder().decode(part) : '')

/**
 * Takes out of an archive what a workbook's cells need, within the limits that its directory must keep: fflate inflates
 * into a buffer of the size that was said, so that an entry which lies costs no more than it says.
 *
 * @param {Uint8Array} file
 * @returns {({ ok: true } & WorkbookParts) | { ok: false, fault: WorkbookFault }}
 */
export function workbookParts(file) {
  try {
    const found = inflated(file)
    const kinds = text(found.parts['[Content_Types].xml'])
    if (!/spreadsheetml|macroEnabled/i.test(kinds)) return { ok: false, fault: 'file_kind' }
    if (macroKind.test(kinds.replace(/application\/vnd\.ms-office\.vbaProject/gi, '')))
      return { ok: false, fault: 'file_macros' }
    return { ok: true, ...found }
  } catch (error) {
    return { ok: false, fault: error instanceof Refusal ? error.fault : 'file_unreadable' }
  }
}
