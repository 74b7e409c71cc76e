import { paths } from '#app/http/paths.ts'
import { EvidenceFacts, EvidenceLink, EvidenceTags } from '#app/ui/Evidence.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { LibraryCriterionModel } from './queries.server.ts'

type Entry = LibraryCriterionModel['answers'][number]

/** The master answers to one criterion: what each says, since when it holds, and what proves it. */
export function LibraryCriterion({ library }: { library: LibraryCriterionModel }) {
  const { t, lang } = useWords()
  const { criterion } = library
  return (
    <>
      <PageTitle title={criterion.name[lang]} crumbs={[{ href: paths.library, label: t.library.title }]}>
        {criterion.objective[lang]}
      </PageTitle>
      {library.answers.map((entry) => (
        <MasterAnswer key={entry.id} entry={entry} />
      ))}
    </>
  )
}

function MasterAnswer({ entry }: { entry: Entry }) {
  const { t, f, lang } = useWords()
  const { answer } = entry
  return (
    <section className="card" id={entry.id}>
      <h2>
        {entry.id} · {entry.question[lang]}
      </h2>
      {!answer && <p className="soft">{t.library.noAnswer}</p>}
      {answer?.state && (
        <p>
          <span className="tag">{t.terms.states[answer.state]}</span> {answer.stateDate && f.shortDay(answer.stateDate)}
        </p>
      )}
      {answer?.excerpt && <p>{answer.excerpt}</p>}
      {entry.evidence.length > 0 && (
        <ul className="list">
          {entry.evidence.map((piece) => (
            <li key={piece.id}>
              <EvidenceLink evidence={piece} /> <EvidenceTags evidence={piece} />
              <br />
              <EvidenceFacts evidence={piece} locator={piece.locator} />
            </li>
          ))}
        </ul>
      )}
      {answer && <Standing answer={answer} />}
    </section>
  )
}

function Standing({ answer }: { answer: NonNullable<Entry['answer']> }) {
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
