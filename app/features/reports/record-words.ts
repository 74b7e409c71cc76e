import type { RecordModel } from './record-model.ts'

const mostRanks = 10

/** How many ranks the shares are printed for: beyond the tenth the data alone holds them. */
export function shownRanks({ suppliers }: Pick<RecordModel, 'suppliers'>): number {
  return Math.min(mostRanks, suppliers.length)
}
