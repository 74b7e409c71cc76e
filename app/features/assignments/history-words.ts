import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { AssignmentHistory } from './history.server.ts'

/** One hand-over in a sentence: who, what, to or from whom. */
export function historyLine(entry: AssignmentHistory[number], { t, f }: { t: Dictionary; f: Formats }): string {
  const words = t.assignments.events
  const questions = f.list(entry.questionIds)
  const to = entry.to ?? t.assignments.somebody
  if (entry.kind === 'assignment_done') return words.done(entry.by, questions)
  if (entry.kind === 'assignment_end')
    return entry.self ? words.back(entry.by, questions) : words.taken(entry.by, questions, to)
  return entry.self ? words.self(entry.by, questions) : words.given(entry.by, questions, to, f.day(entry.dueOn))
}
