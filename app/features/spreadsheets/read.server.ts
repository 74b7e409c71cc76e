import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { extensionOf } from '#app/domain/answers/evidence-file.ts'
import { type Reading, WORKBOOK_BYTES, WORKBOOK_ROWS, type WorkbookToRead } from './contents.ts'

/** The worker runs from its source, as the server does: no bundle knows of it. */
const worker = resolve('app/features/spreadsheets/reading-worker.mjs')

const seconds = 20
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

// Each reading may take a core and its memory: two at a time leave the server to the others.
const together = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (running < together) running += 1
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await task()
  } finally {
    // Who waits takes over the place: nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function readApart(workerData: WorkbookToRead): Promise<Reading> {
  return new Promise((done) => {
    const thread = new Worker(worker, { workerData, execArgv: [], resourceLimits })
    const end = (reading: Reading) => {
      clearTimeout(timer)
      done(reading)
      void thread.terminate()
    }
    const timer = setTimeout(() => end({ ok: false, fault: 'file_heavy' }), seconds * 1000)
    thread.once('message', end)
    thread.once('error', (error: NodeJS.ErrnoException) =>
      end({ ok: false, fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file_heavy' : 'file_unreadable' }),
    )
    thread.once('exit', () => end({ ok: false, fault: 'file_unreadable' }))
  })
}

const withMacros = new Set(['xlsm', 'xltm', 'xlam', 'xlsb'])

/** Reads the cells of a workbook (XLSX) that somebody sent, apart from the server, within bounds of time and memory. */
export async function readWorkbook(
  file: { path: string; name: string; size: number },
  rows = WORKBOOK_ROWS,
): Promise<Reading> {
  const extension = extensionOf(file.name)
  if (withMacros.has(extension)) return { ok: false, fault: 'file_macros' }
  if (extension !== 'xlsx') return { ok: false, fault: 'file_kind' }
  if (file.size > WORKBOOK_BYTES) return { ok: false, fault: 'file_large' }
  return inTurn(() => readApart({ path: file.path, rows }))
}
