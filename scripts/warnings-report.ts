import { readFileSync } from 'node:fs'
import { accuracyOf, type LabelledSentence } from '#app/domain/warnings/labelled.ts'

const file = process.argv[2] ?? 'tests/fixtures/warnings/sentences.json'
const { today, sentences } = JSON.parse(readFileSync(file, 'utf8')) as { today: string; sentences: LabelledSentence[] }
const share = (n: number | null) => (n === null ? '   -' : n.toFixed(2)).padStart(9)

console.log(`${sentences.length} labelled sentences of ${file}, read as of ${today}`)
console.log(`${'warning'.padEnd(30)} precision   recall    right    wrong   missed`)
for (const { code, precision, recall, right, wrong, missed } of accuracyOf(sentences, today)) {
  const counts = [right, wrong.length, missed.length].map((n) => String(n).padStart(8)).join(' ')
  console.log(`${code.padEnd(30)} ${share(precision)} ${share(recall)} ${counts}`)
  for (const { text } of wrong) console.log(`  wrong:  ${text}`)
  for (const { text } of missed) console.log(`  missed: ${text}`)
}
