import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOfWorkbook } from '#app/features/offline/content.ts'
import { keepImport } from '#app/features/offline/mutations.server.ts'
import { offlinePreview, offlineRequest } from '#app/features/offline/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { sqliteOnlyDatabase, type TestDatabase } from '#tests/support/db.ts'
import { closeLibreOffice, savedByLibreOffice, sofficePath } from '#tests/support/libreoffice.ts'
import { offlineBytes } from '#tests/support/offline.ts'
import { full, type OpenRequest, openRequest } from '#tests/support/open-request.ts'
import { altered, readBytes } from '#tests/support/workbooks.ts'

const hard = '  Deux  lignes\n\net un «\u202ftexte\u202f» ; =A1 _x0041_\ttab <b>&amp; 😀'

async function started(db: Db) {
  const open = await openRequest(db)
  await openResponse(db, open.key)
  const answers = [
    { questionId: 'GOV-1', revision: 1, content: full(hard) },
    { questionId: 'GOV-2', revision: 1, content: full('=1+1', { state: 'planned', stateDate: '2027-06-30' }) },
    {
      questionId: 'MES-1',
      revision: 1,
      content: full('', { state: 'not_applicable', naReason: 'Aucun site exploité.' }),
    },
  ]
  await saveAnswers(db, { ...open.key, answers })
  return open
}

async function previewOf(db: Db, { key }: OpenRequest, bytes: Uint8Array) {
  const reading = await readBytes(bytes)
  const request = await offlineRequest(db, key)
  const content = reading.ok && request ? contentOfWorkbook(reading.workbook, request) : null
  if (!content) throw new Error(reading.ok ? 'nothing in the file' : reading.fault)
  const pendingId = await keepImport(db, { ...key, fileName: 'a.xlsx', content })
  return (await offlinePreview(db, { ...key, pendingId }))!
}

describe('a file that LibreOffice opens and saves in its own format, then as a workbook', () => {
  let database: TestDatabase
  let open: OpenRequest
  let untouched: Uint8Array
  let edited: Uint8Array

  beforeAll(async () => {
    sofficePath()
    database = await sqliteOnlyDatabase()
    open = await started(database.db)
    const [ods] = savedByLibreOffice([await offlineBytes(database.db, open)], 'xlsx', 'ods')
    const typed = altered(ods!, { 'content.xml': typeInCells })
    const back = savedByLibreOffice([ods!, typed], 'ods', 'xlsx')
    untouched = back[0]!
    edited = back[1]!
  }, 600_000)
  afterAll(async () => {
    closeLibreOffice()
    await database?.[Symbol.asyncDispose]()
  })

  test('differs in nothing when nobody has changed it', async () => {
    const preview = await previewOf(database.db, open, untouched)
    expect(preview.questions.map(({ id, change }) => [id, change])).toEqual([
      ['GOV-1', 'same'],
      ['GOV-2', 'same'],
      ['MES-1', 'same'],
    ])
    expect(preview.ignored).toEqual({ formulas: 0, macros: false, links: 0, unknown: [], repeated: [] })
  })

  test('comes back with what was typed in it, and nothing else', async () => {
    const preview = await previewOf(database.db, open, edited)
    expect(preview.questions.map(({ id, change }) => [id, change])).toEqual([
      ['GOV-1', 'same'],
      ['GOV-2', 'changed'],
      ['MES-1', 'changed'],
    ])
    const text = 'Prévu avec un budget.\nDeuxième ligne.'
    expect(preview.questions[1]?.content).toEqual({ text, state: 'planned', stateDate: '2028-01-15', naReason: null })
    expect(preview.questions[2]?.content.naReason).toBe('Aucun site exploité en propre.')
  })

  test('keeps its cells locked, its list of states and its hidden row', () => {
    const sheet = strFromU8(unzipSync(untouched)['xl/worksheets/sheet2.xml']!)
    expect(sheet).toMatch(/<sheetProtection[^>]*sheet="(1|true)"/)
    expect(sheet).toContain('En cours de déploiement')
    expect(sheet).toMatch(/<row r="1"[^>]*hidden="(1|true)"/)
  })
})

/** What a person types in the cells, in the file of LibreOffice. */
function typeInCells(content: string): string {
  const typed = content
    .replace('=1+1</text:p>', 'Prévu avec un budget.</text:p><text:p>Deuxième ligne.</text:p>')
    .replace('office:date-value="2027-06-30"', 'office:date-value="2028-01-15"')
    .replace('Aucun site exploité.', 'Aucun site exploité en propre.')
  if (!typed.includes('2028-01-15')) throw new Error('the cells are not where they were')
  return typed
}
