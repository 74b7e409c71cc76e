import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Share } from './shares.ts'

interface Words {
  t: Dictionary
  f: Formats
}

/** Who: a name, and what stands between that person and the answers. */
export function holderLine({ name, standing, mine }: Pick<Share, 'name' | 'standing' | 'mine'>, { t }: Words): string {
  if (mine) return t.assignments.you
  return standing === 'member' ? name : t.assignments.standing[standing](name)
}

/** Which questions of the criterion. */
export function portionLine({ whole, questionIds }: Pick<Share, 'whole' | 'questionIds'>, { t, f }: Words): string {
  return whole ? t.assignments.whole : f.list(questionIds)
}

/** Until when, or since when it is done. */
export function dueLine({ dueOn, doneAt, late }: Pick<Share, 'dueOn' | 'doneAt' | 'late'>, { t, f }: Words): string {
  if (doneAt) return t.assignments.doneOn(f.day(doneAt))
  return late ? t.assignments.lateSince(f.day(dueOn)) : t.assignments.dueOn(f.day(dueOn))
}
