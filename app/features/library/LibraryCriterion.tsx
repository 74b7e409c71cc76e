import { paths } from '#app/http/paths.ts'
import { EvidenceFacts, EvidenceLink, EvidenceTags } from '#app/ui/Evidence.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { MasterStanding } from './MasterText.tsx'
import type { LibraryCriterionModel } from './queries.server.ts'
import { SuggestedLine } from './Suggestions.tsx'

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
      {answer && <MasterStanding answer={answer} />}
      {entry.suggestions.map((suggestion) => (
        <div key={suggestion.id} className="note">
          <SuggestedLine from={suggestion} />
          <p>{suggestion.excerpt}</p>
          <p>
            <a href={paths.libraryAnswer(entry.id)}>{t.library.suggestions.see(entry.id)}</a>
          </p>
        </div>
      ))}
      <p className="links">
        <a href={paths.libraryAnswer(entry.id)}>
          {answer ? t.library.edit : t.library.write}
          <span className="visually-hidden"> {t.library.ofAnswer(entry.id)}</span>
        </a>
        {answer && (
          <a href={paths.libraryHistory(entry.id)}>
            {t.library.history}
            <span className="visually-hidden"> {t.library.ofAnswer(entry.id)}</span>
          </a>
        )}
      </p>
    </section>
  )
}
