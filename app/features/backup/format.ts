import { z } from 'zod'

/** A backup is gzipped lines of JSON: what it is, then each table and its rows, then how many and the hash of all before. */
export const BACKUP_FORMAT = 'etalon-backup/1'

export const header = z.object({
  format: z.literal(BACKUP_FORMAT),
  madeAt: z.string(),
  /** The structure that the rows are in. */
  migrations: z.array(z.string()).min(1),
})
export type Header = z.output<typeof header>

export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
export const endLine = z.object({ rows: z.number().int().min(0), sha256: z.string() })

const bytes = z.strictObject({ base64: z.string() })
const cell = z.union([z.string(), z.number(), z.null(), bytes])
export const rowLine = z.array(cell)

/** A value of a column as JSON holds it. */
export function written(value: unknown): z.output<typeof cell> {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') }
  return cell.parse(value)
}

export function read(value: z.output<typeof cell>): string | number | null | Uint8Array {
  return typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value
}
