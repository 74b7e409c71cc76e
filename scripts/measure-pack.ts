import { randomBytes } from 'node:crypto'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { inspectFile } from '#app/features/evidence/inspection.server.ts'
import { addLibraryEvidence, tieToLibrary } from '#app/features/evidence/library-mutations.server.ts'
import { median } from '#tests/bench/measure.ts'
import { sqliteOnlyDatabase } from '#tests/support/db.ts'
import { spooled } from '#tests/support/evidence-files.ts'
import { base100 } from '#tests/support/new-version.ts'
import { master, packBytes, packTeam } from '#tests/support/packs.ts'

// What a large supplier takes along: every question answered at length, and a file of 350 kB for each that shrinks as little as a scan does.
const text = 'Une politique signée en 2024 couvre le groupe, suivie chaque trimestre par la direction. '.repeat(14)
const fileBytes = 350 * 1024

await using database = await sqliteOnlyDatabase()
const { db } = database
const team = await packTeam(db)
for (const questionId of questionIds(base100)) {
  await master(db, team, questionId, { text })
  const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(fileBytes)])
  const inspected = await inspectFile(spooled(content, `${questionId}.pdf`))
  if (!inspected.ok) throw new Error(inspected.fault)
  const typed = { title: questionId, type: 'policy', confidentiality: 'visible', locator: '' } as const
  const added = await addLibraryEvidence(db, { ...team.key, typed, file: inspected.file })
  if (added.ok) await tieToLibrary(db, { ...team.key, evidenceId: added.evidenceId, questionId, locator: 'page 3' })
}
const times: number[] = []
const processor: number[] = []
let size = 0
for (let round = 0; round < 6; round += 1) {
  const start = performance.now()
  const before = process.cpuUsage()
  size = (await packBytes(db, team)).length
  const { user, system } = process.cpuUsage(before)
  // The first one warms up.
  if (round === 0) continue
  times.push(performance.now() - start)
  processor.push((user + system) / 1000)
}
const megabytes = (size / 1024 / 1024).toFixed(1)
const took = `${median(times).toFixed(0)} ms, ${median(processor).toFixed(0)} of processor`
console.log(`47 answers of ${text.length} characters and 47 files of 350 kB: ${megabytes} MB, ${took}`)
