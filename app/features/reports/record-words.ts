import type { DocumentWords } from '#app/features/documents/words.ts'
import type { RecordModel, RecordPart } from './record-model.ts'

const mostRanks = 10

/** What is assessed outside the common score, as every document calls it. */
export function partTitle(part: RecordPart, { t, lang }: Pick<DocumentWords, 't' | 'lang'>): string {
  return part.kind === 'module' ? t.apart.modulePart(part.title[lang]) : t.apart.ownPart
}

/** How many ranks the shares are printed for: beyond the tenth the data alone holds them. */
export function shownRanks({ suppliers }: Pick<RecordModel, 'suppliers'>): number {
  return Math.min(mostRanks, suppliers.length)
}
