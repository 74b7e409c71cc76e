import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { EvidenceLink, EvidenceTags } from '#app/ui/Evidence.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { LibraryEvidenceModel } from './queries.server.ts'

type Row = LibraryEvidenceModel['rows'][number]

/** All evidence of the organisation, what runs out first. */
export function LibraryEvidence({ library }: { library: LibraryEvidenceModel }) {
  const { t, f } = useWords()
  const columns: Column<Row>[] = [
    {
      key: 'piece',
      header: t.library.piece,
      cell: (row) => (
        <>
          <EvidenceLink evidence={row} /> <EvidenceTags evidence={row} />
        </>
      ),
    },
    { key: 'type', header: t.evidence.type, cell: (row) => t.terms.evidenceTypes[row.type] },
    {
      key: 'validity',
      header: t.library.validity,
      cell: (row) => f.shortDay(row.validUntil),
    },
    {
      key: 'uses',
      header: t.library.usedFor,
      cell: (row) => <UsesLink row={row} />,
    },
  ]
  return (
    <>
      <PageTitle title={t.library.evidenceTitle} crumbs={[{ href: paths.library, label: t.library.title }]}>
        {t.library.evidenceLead(library.total)}
      </PageTitle>
      <p>
        <a href={paths.newLibraryEvidence}>{t.evidence.addToLibrary}</a>
      </p>
      {library.total === 0 ? (
        <p className="empty">{t.library.evidenceEmpty}</p>
      ) : (
        <section className="card">
          <DataTable
            caption={t.library.evidenceTitle}
            captionHidden
            columns={columns}
            rows={library.rows}
            rowKey={(row) => row.id}
          />
        </section>
      )}
      <Pagination page={library.page} pages={library.pages} href={paths.libraryEvidence} />
    </>
  )
}

/** The answers that a piece supports, as the way to its own page. */
function UsesLink({ row }: { row: Row }) {
  const { t } = useWords()
  const uses = row.uses.length === 0 ? t.library.noUse : row.uses.join(', ')
  return (
    <a href={paths.libraryPiece(row.id)} aria-label={t.library.usesNamed(uses, row.title)}>
      {uses}
    </a>
  )
}
