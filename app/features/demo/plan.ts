import type { NewEvent } from '#app/features/log/append.server.ts'
import type { Schema } from '#db/schema.ts'

/** An act and its trace; what needs the trace's place in the log, such as a receipt, is made by `onLogged`. */
export interface PlannedEvent extends NewEvent {
  onLogged?: (entry: { position: number; hash: string }) => void
}

/** Every row of the demonstration, before anything is written. */
export interface Plan {
  rows: { [Table in keyof Schema]?: Schema[Table][] }
  events: PlannedEvent[]
}

export function add<Table extends keyof Schema>(plan: Plan, table: Table, ...rows: Schema[Table][]): void {
  const all = (plan.rows[table] ?? []) as Schema[Table][]
  for (const row of rows) all.push(row)
  plan.rows[table] = all as Plan['rows'][Table]
}
