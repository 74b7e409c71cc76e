import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { WordDiff } from '#app/ui/WordDiff.tsx'
import { ImportedLine, MasterDeclared } from './MasterText.tsx'
import type { HistoryEntry, MasterHistoryModel } from './master-pages.server.ts'
import { RetiredTag } from './RetiredAnswers.tsx'
import { SuggestedLine } from './Suggestions.tsx'

/** Each time that somebody wrote or confirmed a master answer, and which words changed. */
export function MasterHistory({ history }: { history: MasterHistoryModel }) {
  const { t, lang } = useWords()
  const { criterion, question, entries } = history
  const library = { href: paths.library, label: t.library.title }
  const crumbs = criterion
    ? [
        library,
        { href: paths.libraryCriterion(criterion.id), label: criterion.name[lang] },
        { href: paths.libraryAnswer(question.id), label: t.library.master.title(question.id) },
      ]
    : [library]
  return (
    <>
      <PageTitle title={t.library.past.title(question.id)} crumbs={crumbs}>
        {question.question[lang]}
      </PageTitle>
      {!criterion && (
        <p className="note">
          <RetiredTag retirement={history.retirement} /> {t.library.retired.readOnly}
        </p>
      )}
      {entries.length === 0 ? (
        <p className="empty">{t.library.past.empty}</p>
      ) : (
        <p className="soft">{t.library.past.lead}</p>
      )}
      {entries.map((entry) => (
        <Version key={`${entry.at} ${entry.origin}`} entry={entry} />
      ))}
      <Pagination
        page={history.page}
        pages={history.pages}
        href={(page) => paths.libraryHistory(history.question.id, page)}
      />
    </>
  )
}

function Version({ entry }: { entry: HistoryEntry }) {
  const { t, f } = useWords()
  const { origins, first, entry: line, same } = t.library.past
  const what = entry.origin ? origins[entry.origin] : first
  return (
    <section className="card">
      <h2>{line(what, f.shortDay(entry.at), entry.by ?? t.library.someone)}</h2>
      {entry.imported && <ImportedLine from={entry.imported} />}
      {entry.suggested && <SuggestedLine from={entry.suggested} />}
      {entry.same ? (
        <p className="soft">{same}</p>
      ) : (
        <>
          <MasterDeclared answer={entry} />
          <p className="prose">{entry.diff ? <WordDiff parts={entry.diff} /> : entry.text}</p>
        </>
      )}
    </section>
  )
}
