import { readSupplierTable, type TableReading } from './read-table.server.ts'

interface Received {
  upload: { path: string; name: string; size: number } | null
  fault: 'file_too_large' | 'file_two' | null
}

/** The table that a form carried, with the name of its file, or why there is none to read. */
export async function receivedTable({ upload, fault }: Received) {
  const refused = (why: Extract<TableReading, { ok: false }>['fault']) => ({ ok: false as const, fault: why })
  if (fault) return refused(fault === 'file_two' ? 'file_two' : 'file_large')
  if (!upload) return refused('file_missing')
  const reading = await readSupplierTable(upload.path, upload.name)
  return reading.ok ? { ok: true as const, name: upload.name, records: reading.records } : reading
}
