import type { AskingReason } from '#app/domain/results/re-evaluation.ts'
import type { useWords } from '#app/ui/i18n.tsx'

type Words = ReturnType<typeof useWords>

/** Suppliers named in a row; the others are counted. */
const MOST_NAMED = 3

/** Why a question is asked again: with its day when one supplier alone is the reason, otherwise by kind. */
export function whyInWords(reasons: readonly AskingReason[], { t, f }: Words): string {
  const w = t.reEvaluation
  const changed = reasons.flatMap((reason) => (reason.kind === 'changed' ? [w.changed[reason.relation]] : []))
  const others = (['evidence', 'promise', 'action'] as const).flatMap((kind) => {
    const days = reasons.flatMap((reason) => (reason.kind === kind ? [reason.on] : []))
    const [day] = days
    if (day === undefined) return []
    return [days.length === 1 ? w.one[kind](f.shortDay(day)) : w.several[kind]]
  })
  return f.list([...changed, ...others])
}

/** Because of whom: everybody when the question itself changed. */
export function whoInWords(
  reasons: readonly AskingReason[],
  names: ReadonlyMap<string, string>,
  { t, f }: Words,
): string {
  const w = t.reEvaluation
  if (reasons.some(({ kind }) => kind === 'changed')) return w.everybody
  const ids = [...new Set(reasons.flatMap((reason) => (reason.kind === 'changed' ? [] : [reason.supplierId])))]
  const named = ids.slice(0, MOST_NAMED).map((id) => names.get(id) ?? id)
  return f.list(ids.length > MOST_NAMED ? [...named, w.more(ids.length - MOST_NAMED)] : named)
}
