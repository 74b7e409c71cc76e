import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DossierContent } from '#app/domain/answers/dossier.ts'
import { dossierOf } from '#app/features/dossier/dossier.server.ts'
import { dossierPdf } from '#app/features/dossier/dossier-pdf.server.ts'
import { dossierWorkbook } from '#app/features/dossier/dossier-workbook.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { sqliteOnlyDatabase } from '#tests/support/db.ts'
import { citeEvidence, fillLibrary } from '#tests/support/dossiers.ts'
import { closeLibreOffice, savedByLibreOffice, sofficePath } from '#tests/support/libreoffice.ts'
import { makeSupplierTeam, whileOpen } from '#tests/support/open-request.ts'
import { pdfFonts, pdfInfo, pdfPages, pdfTags } from '#tests/support/pdf.ts'
import { readBytes } from '#tests/support/workbooks.ts'

// LibreOffice may have to be fetched first, which a test's own time does not allow for.
beforeAll(() => void sofficePath(), 600_000)
afterAll(closeLibreOffice)

const words = (lang: 'fr' | 'en') => ({ lang, t: dictionary(lang), f: formats(lang) })
const hidden = 'Audit que personne ne doit voir'

async function filled(db: Db): Promise<DossierContent> {
  const { organisation, owner } = await makeSupplierTeam(db)
  const author = { organisationId: organisation.id, actorId: owner.id }
  const texts = {
    'GOV-1': '=1+1 ; notre politique date de 2024.',
    'GOV-3': 'Comité trimestriel.',
    'MES-1': 'Bilan 2025.',
  }
  await fillLibrary(db, author, texts)
  await citeEvidence(db, author, 'GOV-1', {})
  const asked = { title: 'Contrat cadre', url: 'https://aubrac.example/secret', confidentiality: 'on_request' } as const
  await citeEvidence(db, author, 'GOV-1', asked)
  await citeEvidence(db, author, 'MES-1', { title: hidden, confidentiality: 'never' })
  return dossierOf(db, { organisationId: organisation.id, now: whileOpen })
}

test('a dossier holds the criteria begun, with every question, and evidence by its confidentiality', async () => {
  await using database = await sqliteOnlyDatabase()
  const dossier = await filled(database.db)
  expect(dossier.criteria.map(({ id }) => id)).toEqual(['GOV', 'MES'])
  expect(dossier.questionnaires).toMatchObject([
    { id: 'inr-parties-prenantes', publicHash: questionnaireEntry('inr-parties-prenantes', '1.0.0')?.publicHash },
  ])
  const [governance] = dossier.criteria
  expect(governance!.questions.map(({ id, answer }) => [id, answer?.text ?? null]).slice(0, 3)).toEqual([
    ['GOV-1', '=1+1 ; notre politique date de 2024.'],
    ['GOV-2', null],
    ['GOV-3', 'Comité trimestriel.'],
  ])
  expect(governance!.questions[0]!.answer).toMatchObject({ validatedOn: '2026-11-20', state: 'in_place' })
  const pieces = governance!.questions[0]!.answer!.evidence.map(({ title, url }) => [title, url])
  expect(pieces.toSorted()).toEqual([
    ['Contrat cadre', null],
    ['Politique numérique', 'https://aubrac.example/politique.pdf'],
  ])
  const text = JSON.stringify(dossier)
  expect(text).not.toContain(hidden)
  expect(text).not.toContain('Aline Ferrand')
})

test('nothing of an evaluator and nothing of another organisation is in it', async () => {
  await using database = await sqliteOnlyDatabase()
  const dossier = await filled(database.db)
  const text = JSON.stringify(dossier)
  const { full } = questionnaireEntry('inr-parties-prenantes', '1.0.0')!
  const rubrics = full.criteria.flatMap(({ questions }) =>
    questions.flatMap(({ evaluatorOnly }) => evaluatorOnly.rubric.map((level) => level.text.fr)),
  )
  expect(rubrics.length).toBeGreaterThan(100)
  expect(rubrics.filter((rubric) => text.includes(rubric))).toEqual([])
  const other = await makeSupplierTeam(database.db, 'Bexley')
  const empty = await dossierOf(database.db, { organisationId: other.organisation.id, now: whileOpen })
  expect(empty).toMatchObject({ supplier: { name: 'Bexley' }, criteria: [], questionnaires: [] })
})

test.each(['fr', 'en'] as const)(
  'as a PDF, %s: tagged, embedded, numbered, with its contents and all it says',
  async (lang) => {
    await using database = await sqliteOnlyDatabase()
    const dossier = await filled(database.db)
    const [once, twice] = [await dossierPdf(dossier, words(lang)), await dossierPdf(dossier, words(lang))]
    expect(Buffer.compare(once, twice)).toBe(0)
    expect(pdfInfo(once)).toMatch(/Tagged: +yes/)
    expect(pdfFonts(once).every(({ embedded, unicode }) => embedded && unicode)).toBe(true)
    const pages = pdfPages(once)
    const { t } = words(lang)
    pages.forEach((page, index) => {
      expect(page).toContain(t.dossier.foot('Aubrac Cloud', index + 1, pages.length).replace(/\s+/g, ' '))
    })
    const tags = pdfTags(once)
    expect(tags).toMatch(/TOCI/)
    // A reader of tags meets each heading once; the contents and the sections hold the same titles.
    const text = tags.replace(/[\s"]+/g, '')
    const says = [
      ...dossier.criteria.flatMap(({ questions }) => questions.map(({ id, question }) => `${id} · ${question[lang]}`)),
      ...['notre politique date de 2024.', 'Comité trimestriel.', 'Bilan 2025.', 'Contrat cadre', 'CC'],
      ...[dossier.questionnaires[0]!.publicHash, dossier.questionnaires[0]!.provenance.wording[lang]],
      t.terms.states.in_place,
      t.dossier.noAnswer,
    ]
    expect(says.filter((value) => !text.includes(value.replace(/[\s"]+/g, '')))).toEqual([])
    for (const secret of [hidden, 'aubrac.example/secret', 'Aline'])
      expect(text).not.toContain(secret.replace(/\s/g, ''))
  },
)

test('as a workbook: read back as it was written, no formula in it, and LibreOffice keeps it', async () => {
  await using database = await sqliteOnlyDatabase()
  const dossier = await filled(database.db)
  const bytes = await writeWorkbook(dossierWorkbook(dossier, words('fr')))
  const [saved] = savedByLibreOffice([bytes], 'xlsx', 'xlsx')
  for (const file of [bytes, saved!]) {
    const reading = await readBytes(file)
    if (!reading.ok) throw new Error(reading.fault)
    const { sheets } = reading.workbook
    expect(sheets.map(({ name }) => name.split(' ')[0])).toEqual(['Dossier', 'GOV', 'MES', 'Preuves'])
    expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([])
    const [front, governance, , evidence] = sheets
    expect(front!.rows.flat()).toContain(dossier.questionnaires[0]!.publicHash)
    const row = governance!.rows.find(([id]) => id === 'GOV-1')!
    expect([row[2], row[3], row[6]]).toEqual(['=1+1 ; notre politique date de 2024.', 'En place', '2026-11-20'])
    expect(
      evidence!.rows
        .map((cells) => cells[1])
        .filter(Boolean)
        .toSorted(),
    ).toEqual(['Contrat cadre', 'Politique numérique', 'Preuve'].toSorted())
  }
  const parts = Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
  for (const secret of [hidden, 'aubrac.example/secret']) expect(parts).not.toContain(secret)
}, 60_000)
