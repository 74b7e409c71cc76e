import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { workbookParts } from './workbook-parts.mjs'

// In JavaScript, for a worker does not inherit the means by which the server reads TypeScript: taking them up again more
// than doubles what a reading costs.

/**
 * @import { CellValue, Sheet } from 'hucre/xlsx'
 * @import { Reading, ReadSheet, WorkbookToRead } from './contents.ts'
 */

const compound = [0xd0, 0xcf, 0x11, 0xe0]

/** @param {CellValue | undefined} value */
function cellOf(value) {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : String(value)
}

/**
 * @param {Sheet} sheet
 * @returns {ReadSheet}
 */
function sheetOf({ name, rows, cells }) {
  /** @type {ReadSheet['formulas']} */
  const formulas = []
  for (const [key, cell] of cells ?? []) {
    const [row, column] = key.split(',').map(Number)
    if (cell.formula !== undefined && row !== undefined && column !== undefined) formulas.push([row, column])
  }
  const hidden = new Set(formulas.map(([row, column]) => `${row},${column}`))
  const read = rows.map((row, at) => {
    const texts = row.map((value, column) => (hidden.has(`${at},${column}`) ? '' : cellOf(value)))
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  })
  return { name, rows: read.slice(0, read.findLastIndex((row) => row.length > 0) + 1), formulas }
}

/**
 * @param {WorkbookToRead} given
 * @returns {Promise<Reading>}
 */
async function reading({ path, rows }) {
  const file = new Uint8Array(await readFile(path))
  if (compound.every((byte, at) => file[at] === byte)) {
    const encrypted = Buffer.from(file).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return { ok: false, fault: encrypted ? 'file_protected' : 'file_kind' }
  }
  if (file[0] !== 0x50 || file[1] !== 0x4b) return { ok: false, fault: 'file_kind' }
  const found = workbookParts(file)
  if (!found.ok) return found
  // Packed again from what was counted: the reader sees nothing else of the file.
  const { sheets } = await readXlsx(zipSync(found.parts, { level: 0 }), { range: `A1:AZ${rows}` })
  return { ok: true, workbook: { sheets: sheets.map(sheetOf), macros: found.macros, links: found.links } }
}

parentPort?.postMessage(await reading(workerData).catch(() => ({ ok: false, fault: 'file_unreadable' })))
