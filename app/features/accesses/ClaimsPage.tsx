import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { ClaimList, OpeningList } from './claims.server.ts'

type Claim = ClaimList['rows'][number]
type Opening = OpeningList['rows'][number]

/** Who claimed each request and who opened each response; never a code, never a link. */
export function ClaimsPage({ claims, openings }: { claims: ClaimList; openings: OpeningList }) {
  const { t, f } = useWords()
  const words = t.accesses
  const claimed: Column<Claim>[] = [
    { key: 'campaign', header: words.request, cell: (row) => <a href={paths.request(row.id)}>{row.campaign}</a> },
    { key: 'buyer', header: t.requests.buyer, cell: (row) => row.buyer },
    { key: 'at', header: words.claimedOn, cell: (row) => f.instant(row.at) },
    { key: 'by', header: words.by, cell: (row) => row.by ?? words.notNoted },
    { key: 'way', header: words.way, cell: (row) => (row.way ? words.ways[row.way] : words.notNoted) },
    { key: 'email', header: words.invitedAddress, cell: (row) => row.email },
  ]
  const opened: Column<Opening>[] = [
    { key: 'name', header: words.person, cell: (row) => row.name },
    { key: 'as', header: words.standing, cell: ({ company }) => words.standings(company) },
    { key: 'campaign', header: words.request, cell: (row) => <a href={paths.request(row.id)}>{row.campaign}</a> },
    { key: 'first', header: words.firstOpened, cell: (row) => f.instant(row.firstAt) },
    { key: 'last', header: words.lastOpened, cell: (row) => f.instant(row.lastAt) },
  ]
  const at = (claim: number, opening: number) =>
    paths.accessClaims({ page: claim > 1 ? claim : undefined, opened: opening > 1 ? opening : undefined })
  return (
    <>
      <PageTitle title={words.claimsTitle} crumbs={[{ href: paths.access, label: words.title }]}>
        {words.claimsLead}
      </PageTitle>
      <section className="card">
        <h2>{words.claims}</h2>
        {claims.rows.length === 0 ? (
          <p className="empty">{words.noClaim}</p>
        ) : (
          <DataTable
            caption={words.claims}
            captionHidden
            columns={claimed}
            rows={claims.rows}
            rowKey={({ id }) => id}
          />
        )}
        <Pagination {...claims} href={(page) => at(page, openings.page)} />
      </section>
      <section className="card">
        <h2>{words.openings}</h2>
        {openings.rows.length === 0 ? (
          <p className="empty">{words.noOpening}</p>
        ) : (
          <DataTable
            caption={words.openings}
            captionHidden
            columns={opened}
            rows={openings.rows}
            rowKey={(row) => `${row.id} ${row.personId}`}
          />
        )}
        <Pagination {...openings} href={(page) => at(claims.page, page)} />
      </section>
    </>
  )
}
