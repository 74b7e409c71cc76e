import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparisonModel } from '#app/features/comparison/comparison-model.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { type RecordFile, recordFile } from '#app/features/reports/record-json.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { besideMark, dominances, whyMarked } from '#app/features/reports/record-words.ts'
import { recordWorkbook } from '#app/features/reports/record-workbook.ts'
import { workbookPieces } from '#app/features/spreadsheets/pieces.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { assessedCampaign } from '#tests/support/assessed-campaign.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { closeLibreOffice, savedByLibreOffice } from '#tests/support/libreoffice.ts'
import { pdfInfo, pdfTags } from '#tests/support/pdf.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
const { t, f } = words

/** The demonstration's record as the JSON tells it, once through its text, with the page and the other two files. */
async function madeOnce() {
  await using demo = await demoDatabase()
  const { key } = await assessedCampaign(demo.db)
  const found = await campaignRecord(demo.db, key)
  if (!found?.ok) throw new Error('no record')
  const source = await comparisonSource(demo.db, { ...key, roles: ['buyer'] })
  if (!source) throw new Error('no comparison')
  const file = JSON.parse(JSON.stringify(recordFile(found.record))) as RecordFile
  const pieces: Uint8Array[] = []
  for await (const piece of workbookPieces(recordWorkbook(found.record, words))) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const pdf = await recordPdf(found.record, words)
  return { file, page: comparisonModel(source, viewOf(new URLSearchParams()), formats('fr').compare), bytes, pdf }
}

let made: Awaited<ReturnType<typeof madeOnce>>
beforeAll(async () => {
  made = await madeOnce()
}, 120_000)
afterAll(closeLibreOffice)

/** The rows of a sheet below its heads. */
function below(sheets: { name: string; rows: string[][] }[], name: string, heads = 1): string[][] {
  const sheet = sheets.find((one) => one.name === name.slice(0, 31).trim())
  if (!sheet) throw new Error(`no sheet ${name} in ${sheets.map((one) => one.name).join(', ')}`)
  return sheet.rows.slice(heads)
}

function near(cell: string | undefined, number: number | null | undefined): void {
  if (number === null || number === undefined) expect(cell ?? '').toBe('')
  else expect(Number(cell)).toBeCloseTo(number, 9)
}

/** Every figure of the data, where the workbook has it. */
async function holdsTheRecord(bytes: Uint8Array) {
  const reading = await readBytes(bytes, 'record.xlsx')
  if (!reading.ok) throw new Error(reading.fault)
  const { sheets } = reading.workbook
  const { record, result } = made.file
  const r = t.record
  const total = record.criteria.reduce((sum, { weight }) => sum + weight, 0)

  const weights = below(sheets, r.weights)
  expect(weights).toHaveLength(record.criteria.length)
  record.criteria.forEach((criterion, at) => {
    expect(weights[at]?.[0]).toBe(criterion.id)
    near(weights[at]?.[2], (100 * criterion.weight) / total)
    near(weights[at]?.[3], criterion.questions)
    near(weights[at]?.[4], criterion.minimum)
  })
  const ranking = below(sheets, r.ranking)
  const ranks = below(sheets, r.ranks, 2)
  const scores = below(sheets, r.byCriterion)
  const submissions = below(sheets, r.submissions)
  expect([ranking.length, ranks.length, scores.length]).toEqual(Array(3).fill(record.suppliers.length))
  record.suppliers.forEach((supplier, at) => {
    const [rank, name, score, level, first, applicable, answered, minimum] = ranking[at] ?? []
    expect([name, level]).toEqual([supplier.name, supplier.level && t.terms.levels[supplier.level]])
    near(rank, supplier.rank)
    near(score, supplier.score)
    near(first, 100 * (supplier.shares[0] ?? 0))
    near(applicable, supplier.applicable)
    near(answered, supplier.answered)
    expect((minimum ?? '') !== '').toBe(supplier.belowMinimum.length > 0)
    for (const [place, share] of supplier.shares.slice(0, 10).entries()) near(ranks[at]?.[place + 1], 100 * share)
    for (const [place, criterion] of supplier.criteria.entries()) near(scores[at]?.[place + 1], criterion.score)
    expect(submissions[at]?.slice(0, 2)).toEqual([supplier.name, String(supplier.submission?.sequence)])
    expect(submissions[at]?.[3]).toBe(supplier.submission?.hash)
  })
  const levels = below(sheets, r.levels)
  const marks = below(sheets, r.marks)
  const answers = record.suppliers.flatMap(({ name, rows }) => rows.map((row) => ({ ...row, name })))
  expect(levels).toHaveLength(answers.length)
  answers.forEach((row, at) => {
    expect(levels[at]?.slice(0, 2)).toEqual([row.name, row.question])
    near(levels[at]?.[2], row.level)
    expect(levels[at]?.[5] ?? '').toBe(row.reason)
  })
  const given = answers.flatMap(({ name, question, marks }) => marks.map((mark) => [name, question, mark] as const))
  const beside = (mark: (typeof given)[number][2]) => besideMark(mark, words)
  expect(
    marks.map(([supplier, question, person, , level, why, basis]) => [
      supplier,
      question,
      person,
      level,
      why,
      basis ?? '',
    ]),
  ).toEqual(
    given.map(([name, question, mark]) => [
      name,
      question,
      mark.name,
      String(mark.level),
      mark.justification,
      beside(mark),
    ]),
  )
  const flips = below(sheets, r.robustness).slice(5, 5 + record.flips.length)
  record.flips.forEach((flip, at) => {
    expect(flips[at]?.[0]).toBe(flip.challenger)
    near(flips[at]?.[4], 100 * flip.weight)
  })
  const agreement = below(sheets, r.agreement, 0)
  near(agreement[0]?.[1], result.agreement.krippendorffAlpha)
  near(agreement[1]?.[1], result.agreement.percentExact)
  near(agreement[2]?.[1], result.agreement.percentWithinOne)
  const kappas = result.agreement.weightedKappa.filter(({ kappa }) => kappa !== null)
  for (const [at, { kappa }] of kappas.entries()) near(agreement[3 + at]?.[1], kappa)
  const severities = Object.values(result.agreement.severity)
  for (const [at, severity] of severities.entries()) near(agreement[3 + kappas.length + at]?.[1], severity)
  expect(below(sheets, r.logExtract).map(([position, , , hash]) => [position, hash])).toEqual(
    record.log.entries.map(({ position, hash }) => [String(position), hash]),
  )
}

describe('one record in three files', () => {
  test('the workbook holds every figure of the data', () => holdsTheRecord(made.bytes))

  test('and still does once LibreOffice has opened it and saved it', () => {
    const [saved] = savedByLibreOffice([made.bytes], 'xlsx', 'xlsx')
    return holdsTheRecord(saved!)
  }, 120_000)

  test('the PDF prints every figure of the data, in the row that it belongs to', () => {
    // Each text of the tree of tags in its order, without a space: a row reads across its cells.
    const tags = pdfTags(made.pdf)
    const squeezed = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, '')
    const text = squeezed(Array.from(tags.matchAll(/"(.*)"/g), ([, said]) => said).join(''))
    const says = (cells: (string | null)[]) => expect(text).toContain(squeezed(cells.join('')))
    const { record } = made.file
    const total = record.criteria.reduce((sum, { weight }) => sum + weight, 0)
    for (const { id, name, weight, questions, minimum } of record.criteria) {
      const share = f.percent((100 * weight) / total, 1)
      says([`${id} · ${name.fr}`, share, f.integer(questions), f.score(minimum)])
      says([`${id} · ${name.fr}`, ...record.suppliers.slice(0, 8).map((one) => scoreIn(one, id))])
      says([`${id} · ${name.fr}`, ...record.suppliers.slice(8).map((one) => scoreIn(one, id))])
    }
    for (const { name, rank, score, level, shares, applicable, answered, belowMinimum, rows } of record.suppliers) {
      const below = belowMinimum.length > 0 ? '(' : ''
      says([f.integer(rank), name, below])
      const first = f.percent(100 * (shares[0] ?? 0), 1)
      const levelName = level ? t.terms.levels[level] : t.terms.notAssessed
      says([f.score(score), levelName, first, f.percent(applicable, 1), f.percent(answered, 1)])
      says([name, ...shares.slice(0, 10).map((share) => f.decimal(100 * share, 1))])
      for (const { question, marks, level, source } of rows) {
        const given = marks.map((mark) => {
          const head = t.record.mark(mark.level, mark.name, t.terms.functions[mark.function])
          return `${head} ${whyMarked(mark, words)}`
        })
        const kept = level === null ? t.record.outOfComputation : f.integer(level)
        says([question, ...given, `${kept} · ${t.record.sources[source]}`])
      }
    }
    const { krippendorffAlpha, percentExact, percentWithinOne } = record.agreement
    says([t.record.alpha, f.decimal(krippendorffAlpha, 2)])
    says([t.record.exact, f.percent(percentExact, 1), t.record.within, f.percent(percentWithinOne, 1)])
    for (const flip of record.flips) says([f.percent(100 * flip.weight, 1)])
    for (const [name, others] of dominances(record, f.list)) says([t.record.dominates(name, others)])
    for (const { position, hash } of record.log.entries) {
      says([f.integer(position)])
      says([hash])
    }
    expect(Number(/Pages: +(\d+)/.exec(pdfInfo(made.pdf))?.[1])).toBeGreaterThan(40)
  })

  test('the page shows the same', () => {
    const { file, page } = made
    expect(page.ranking.map(({ id }) => id)).toEqual(file.record.suppliers.map(({ id }) => id))
    for (const shown of page.ranking) {
      const { rank, score, level, shares } = file.record.suppliers.find(({ id }) => id === shown.id)!
      expect({ rank: shown.rank, score: shown.score, level: shown.level }).toEqual({ rank, score, level })
      expect(shown.shares).toEqual(shares)
    }
    for (const [at, { cells }] of page.criteria.entries())
      for (const { supplier, score } of cells)
        expect(score).toBe(file.record.suppliers.find(({ id }) => id === supplier)!.criteria[at]!.score)
  })

  test('and the command computes the same from the evaluation of the JSON', () => {
    const run = spawnSync('npm', ['run', '-s', 'score'], {
      input: JSON.stringify(made.file.evaluation),
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    })
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toEqual(made.file.result)
  }, 60_000)
})

function scoreIn(supplier: RecordFile['record']['suppliers'][number], id: string): string {
  const { score, unreliable } = supplier.criteria.find((one) => one.id === id)!
  return `${f.score(score)}${unreliable ? ' *' : ''}`
}
