import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOfOld } from '#app/features/old-questionnaire/content.ts'
import { keepOld } from '#app/features/old-questionnaire/mutations.server.ts'
import { oldPreview } from '#app/features/old-questionnaire/queries.server.ts'
import { receivedOld } from '#app/features/old-questionnaire/received.server.ts'
import { type CellToWrite, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import type { Db } from '#db/client.server.ts'
import type { packTeam } from './packs.ts'

export const sentOld = [
  ['Questionnaire RSE 2024'],
  ['Question', 'Votre réponse', 'Commentaire'],
  ['Quel est le PUE de vos centres de données ?', 'Notre PUE moyen est de 1,3 sur deux sites.', 'Rapport, p. 4'],
  ['Avez-vous mis en place un droit à la déconnexion ?', 'Oui, une charte signée en 2022 et affichée.', ''],
  ['Quel est votre chiffre d’affaires ?', '14 M€ en 2023.', ''],
]

/** Cells as a workbook of one sheet, or of several. */
export function oldWorkbook(...sheets: CellToWrite[][][]): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'Ancien questionnaire',
    at: '2024-03-01T10:00:00.000Z',
    choiceRefused: { title: '', text: '' },
    sheets: sheets.map((rows, at) => ({
      name: `Feuil${at + 1}`,
      columns: Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, () => ({ width: 20 })),
      rows: rows.map((cells) => ({ cells })),
    })),
  })
}

/** Bytes read as a form would carry them, under a name. */
export async function readOld(bytes: Uint8Array, name = 'ancien.xlsx') {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-old-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, bytes)
    return await receivedOld({ upload: { path, name, size: bytes.length }, fault: null })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type OldTeam = Awaited<ReturnType<typeof packTeam>>

/** Keeps an old questionnaire as its file has been read, and gives the key of what waits. */
export async function sendOld(db: Db, team: OldTeam, rows: string[][] = sentOld) {
  const read = contentOfOld({ sheets: [{ name: 'Feuil1', rows, formulas: [] }] })
  if (!read.ok) throw new Error(`the questionnaire was refused: ${read.fault}`)
  const pendingId = await keepOld(db, { ...team.key, fileName: 'Ancien 2024.xlsx', content: read.content })
  return { ...team.key, pendingId }
}

export async function previewOfOld(db: Db, key: Awaited<ReturnType<typeof sendOld>>, page = 1) {
  const preview = await oldPreview(db, { ...key, page })
  if (!preview) throw new Error('nothing waits')
  return preview
}
