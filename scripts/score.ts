import { text } from 'node:stream/consumers'
import { evaluate } from '#app/domain/evaluate.ts'
import { type ParsedEvaluation, parseEvaluation } from '#app/domain/evaluation.ts'

function read(input: string): ParsedEvaluation {
  let json: unknown
  try {
    // Spreadsheet programs often begin a UTF-8 file with a byte order mark.
    json = JSON.parse(input.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, pointer: '', fault: 'the input is not valid JSON' }
  }
  return parseEvaluation(json)
}

// A reader that stops early, such as `head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const parsed = read(await text(process.stdin))
if (parsed.ok) {
  process.stdout.write(`${JSON.stringify(evaluate(parsed.evaluation), null, 2)}\n`)
} else {
  // A key may hold a line break; the fault stays on one line.
  const pointer = parsed.pointer.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1))
  process.stderr.write(`${pointer}: ${parsed.fault}\n`)
  process.exitCode = 1
}
