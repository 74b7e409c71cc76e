import { text } from 'node:stream/consumers'
import { onOneLine, parseJsonText } from '#app/domain/text/json-text.ts'
import { warningsOf } from '#app/domain/warnings/answer-warnings.ts'
import { parseAnswers } from '#app/domain/warnings/answers-file.ts'

// A reader that stops early, such as `head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const read = parseJsonText(await text(process.stdin))
const parsed = read.ok ? parseAnswers(read.json) : read
if (parsed.ok) {
  const warned = warningsOf(parsed.answers, new Date().toISOString().slice(0, 10))
  process.stdout.write(`${JSON.stringify(warned, null, 2)}\n`)
} else {
  process.stderr.write(`${onOneLine(parsed.pointer)}: ${parsed.fault}\n`)
  process.exitCode = 1
}
