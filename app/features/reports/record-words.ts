import { changeLines } from '#app/features/amendments/change-words.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import type { RecordModel, RecordPart } from './record-model.ts'
import type {
  RecordAmendment,
  RecordClarification,
  RecordDeclaration,
  RecordExtension,
  RecordMark,
  RecordProceedings,
} from './record-source.ts'

const mostRanks = 10

/** What is assessed outside the common score, as every document calls it. */
export function partTitle(part: RecordPart, { t, lang }: Pick<DocumentWords, 't' | 'lang'>): string {
  return part.kind === 'module' ? t.apart.modulePart(part.title[lang]) : t.apart.ownPart
}

/** How many ranks the shares are printed for: beyond the tenth the data alone holds them. */
export function shownRanks({ suppliers }: Pick<RecordModel, 'suppliers'>): number {
  return Math.min(mostRanks, suppliers.length)
}

/** What was said beside a justification: when the mark was laid, on what it rests, why it is above the ceiling. */
export function besideMark({ pointer, ceilingReason, moment }: RecordMark, { t }: Pick<DocumentWords, 't'>): string {
  const m = t.marking
  return [
    ...(moment ? [`[${t.clarifications.moments[moment]}]`] : []),
    ...(pointer ? [`${m.restsOn} ${pointer.kind === 'sentence' ? m.quoted(pointer.text) : pointer.title}`] : []),
    ...(ceilingReason ? [`${m.aboveCeiling} ${ceilingReason}`] : []),
  ].join(' ')
}

/** Why a mark was given, and all that was said beside it, as documents print it. */
export function whyMarked(mark: RecordMark, words: Pick<DocumentWords, 't'>): string {
  return [mark.justification, besideMark(mark, words)].filter(Boolean).join(' ')
}

/** What came of a clarification. */
export function outcomeOf(one: RecordClarification, timeZone: string, { t, f }: Pick<DocumentWords, 't' | 'f'>) {
  const c = t.clarifications
  if (one.submittedAt) return c.submittedOn(f.instant(one.submittedAt, timeZone))
  if (one.withdrawnAt) return c.withdrawnOn(f.instant(one.withdrawnAt, timeZone), one.withdrawalReason ?? '')
  return c.waits.lapsed(f.instant(one.dueAt, timeZone))
}

/** The complement, and the titles of what came with it. */
export function complementText({ text, evidence }: RecordClarification, { t, f }: Pick<DocumentWords, 't' | 'f'>) {
  const titles = evidence.length > 0 ? t.clarifications.originalEvidence(f.list(evidence)) : ''
  return [text ?? '', titles].filter(Boolean).join(' ')
}

type Timed = Pick<DocumentWords, 't' | 'f'>

/** What an evaluator declared, in one line and what they said of it. */
export function declaredText(one: RecordDeclaration, { t }: Pick<DocumentWords, 't'>): string {
  const p = t.record.proceedings
  if (one.signedAt === null) return p.unsigned
  return one.interest ? p.interest(one.description ?? '') : p.noInterest
}

/** What the buyer made of a declared interest, when and why; nothing where there was nothing to settle. */
export function settledText(one: RecordDeclaration, timeZone: string, { t, f }: Timed): string {
  if (!one.decision) return ''
  const { decided } = t.record.proceedings
  return `${decided[one.decision](f.instant(one.decidedAt, timeZone))} ${one.decisionReason ?? ''}`.trim()
}

/** Each change of an amendment as a sentence. */
export function amendedLines(
  amendment: RecordAmendment,
  { criterionNames: names }: RecordProceedings,
  timeZone: string,
  words: DocumentWords,
): string[] {
  return changeLines(amendment, { timeZone, names }, words)
}

/** The deadline that one supplier alone was given, and the one before. */
export function extendedText({ from, to }: RecordExtension, timeZone: string, { t, f }: Timed): string {
  return t.amendments.changes.deadline(f.instant(from, timeZone), f.instant(to, timeZone))
}

/** Who dominates whom, a line a dominant: the pairs of hundreds of suppliers would fill a file of their own. */
export function dominances(
  { dominance }: Pick<RecordModel, 'dominance'>,
  list: (names: string[]) => string,
): [string, string][] {
  const over = new Map<string, string[]>()
  for (const [a, b] of dominance) {
    const others = over.get(a) ?? []
    others.push(b)
    over.set(a, others)
  }
  return [...over].map(([name, others]) => [name, list(others)])
}
