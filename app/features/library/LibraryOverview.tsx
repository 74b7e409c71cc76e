import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { EvidenceFacts, EvidenceLink, EvidenceTags } from '#app/ui/Evidence.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { LibraryOverviewModel } from './queries.server.ts'
import { RetiredAnswers } from './RetiredAnswers.tsx'
import { WaitingSuggestions } from './Suggestions.tsx'

type Row = LibraryOverviewModel['criteria'][number]

/** How much of each criterion the library answers, what is due, and the evidence that runs out. */
export function LibraryOverview({ library }: { library: LibraryOverviewModel }) {
  const { t, f, lang } = useWords()
  const columns: Column<Row>[] = [
    {
      key: 'criterion',
      header: t.library.criterion,
      cell: (row) => <a href={paths.libraryCriterion(row.id)}>{row.name[lang]}</a>,
    },
    {
      key: 'answered',
      header: t.library.answered,
      cell: (row) => t.library.of(row.answered, row.questions),
      number: true,
    },
    { key: 'oldest', header: t.library.oldest, cell: (row) => f.shortDay(row.oldest) },
    {
      key: 'due',
      header: t.library.due,
      cell: (row) => (row.due > 0 ? <span className="chip">{t.library.dueCount(row.due)}</span> : null),
    },
  ]
  const [first] = library.criteria
  const empty = library.answered === 0
  return (
    <>
      <PageTitle title={t.library.title}>{t.library.lead}</PageTitle>
      {library.due > 0 && (
        <p className="note caution">
          {t.library.dueList.lead(library.due)} <a href={paths.libraryReview()}>{t.library.review}</a>
        </p>
      )}
      <WaitingSuggestions questions={library.suggested} />
      {empty && first && (
        <section className="card">
          <h2>{t.library.emptyTitle}</h2>
          <p>{t.library.empty(library.questions)}</p>
          <p className="actions">
            <a className="button" href={paths.libraryCriterion(first.id)}>
              {t.library.startWith(first.name[lang])}
            </a>
            <a href={paths.requests}>{t.library.toRequests}</a>
          </p>
        </section>
      )}
      <section className="card">
        {!empty && <p>{t.library.progress(library.answered, library.questions)}</p>}
        <DataTable
          caption={t.library.answers}
          columns={empty ? columns.slice(0, 2) : columns}
          rows={library.criteria}
          rowKey={(row) => row.id}
        />
        <p className="actions">
          {!empty && (
            <>
              <a href={paths.dossier}>{t.dossier.toDossier}</a> <a href={paths.pack}>{t.pack.link}</a>
            </>
          )}{' '}
          <a href={paths.packImport()}>{t.pack.toImport}</a>{' '}
          <a href={paths.oldQuestionnaire()}>{t.oldQuestionnaire.link}</a>
        </p>
      </section>
      <RetiredAnswers retired={library.retired} />
      <section className="card">
        <h2>{t.library.evidence}</h2>
        {library.running.length > 0 && <h3>{t.library.running}</h3>}
        <ul className="list">
          {library.running.map((evidence) => (
            <li key={evidence.id}>
              <EvidenceLink evidence={evidence} /> <EvidenceTags evidence={evidence} />
              <br />
              <EvidenceFacts evidence={evidence} />
            </li>
          ))}
        </ul>
        <p>
          {t.library.evidenceTotal(library.evidence)}{' '}
          {library.running.length === 0 && library.evidence > 0 && t.library.noneRunning}{' '}
          {library.evidence > 0 && <a href={paths.libraryEvidence()}>{t.library.allEvidence}</a>}
        </p>
      </section>
    </>
  )
}
