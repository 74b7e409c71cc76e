import { text } from 'node:stream/consumers'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import { parseEvaluation } from '#app/domain/scoring/evaluation.ts'
import { onOneLine, parseJsonText } from '#app/domain/text/json-text.ts'

// A reader that stops early, such as `head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const read = parseJsonText(await text(process.stdin))
const parsed = read.ok ? parseEvaluation(read.json) : read
if (parsed.ok) {
  process.stdout.write(`${JSON.stringify(evaluate(parsed.evaluation), null, 2)}\n`)
} else {
  process.stderr.write(`${onOneLine(parsed.pointer)}: ${parsed.fault}\n`)
  process.exitCode = 1
}
