import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { ImportedFrom } from './imported.server.ts'

/** What a master answer declares, in one line; nothing without a state. */
export function MasterDeclared({ answer }: { answer: Omit<AnswerContent, 'text'> }) {
  const { t, f } = useWords()
  if (!answer.state) return null
  const dated = answer.state === 'in_progress' || answer.state === 'planned'
  return (
    <p>
      <span className="tag">{t.terms.states[answer.state]}</span> {dated && f.shortDay(answer.stateDate)}
      {answer.state === 'not_applicable' && answer.naReason}
    </p>
  )
}

export function MasterText({ answer }: { answer: AnswerContent }) {
  return (
    <>
      <MasterDeclared answer={answer} />
      <p className="prose">{answer.text}</p>
    </>
  )
}

interface Standing {
  validatedAt: string
  validatedBy: string | null
  dueOn: string
  due: boolean
  buyers: number
}

/** Since when a master answer holds, to how many buyers it went, and when it is due for review. */
export function MasterStanding({ answer }: { answer: Standing }) {
  const { t, f } = useWords()
  const by = answer.validatedBy ?? t.library.someone
  const facts = [t.library.validated(f.shortDay(answer.validatedAt), by), t.library.sentTo(answer.buyers)]
  const due = f.shortDay(answer.dueOn)
  return (
    <p className="soft small">
      {facts.join(' · ')} ·{' '}
      {answer.due ? <span className="chip">{t.library.reviewDue(due)}</span> : t.library.reviewBy(due)}
    </p>
  )
}

/** Who stood behind an answer in the instance that it was taken from, and whether that instance is known here. */
export function ImportedLine({ from }: { from: ImportedFrom }) {
  const { t, f } = useWords()
  const by = from.validatedBy ?? t.library.someone
  return (
    <p className="soft small">
      {t.pack.imported(f.shortDay(from.validatedAt), by, from.instance)}{' '}
      <span className="tag">{from.known ? t.pack.verified : t.pack.notVerified}</span>
    </p>
  )
}
