import type { Reading } from './contents.ts'
import { readWorkbook } from './read.server.ts'

interface Received {
  upload: { path: string; name: string; size: number } | null
  fault: 'file_too_large' | 'file_two' | null
}

/** The workbook that a form carried, or why there is none to read. */
export async function readReceived({ upload, fault }: Received): Promise<Reading> {
  if (fault) return { ok: false, fault: fault === 'file_two' ? 'file_two' : 'file_large' }
  return upload ? readWorkbook(upload) : { ok: false, fault: 'file_missing' }
}
