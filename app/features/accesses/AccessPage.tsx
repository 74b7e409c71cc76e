import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { Place } from './places.server.ts'

interface AccessPageProps {
  places: Place[]
  organisationId: string
}

/** What the reader's address opens, and where to see who opened what. */
export function AccessPage({ places, organisationId }: AccessPageProps) {
  const { t, f } = useWords()
  const words = t.accesses
  const columns: Column<Place>[] = [
    { key: 'name', header: words.organisation, cell: ({ name }) => name },
    { key: 'roles', header: words.roles, cell: ({ roles }) => f.list(roles.map((role) => t.terms.roles[role])) },
    {
      key: 'requests',
      header: words.requests,
      number: true,
      cell: ({ id, requests }) =>
        id === organisationId && requests !== null ? (
          <a href={paths.requests}>{words.requestCount(requests)}</a>
        ) : (
          requests !== null && words.requestCount(requests)
        ),
    },
  ]
  return (
    <>
      <PageTitle title={words.title} crumbs={[{ href: paths.requests, label: t.requests.title }]}>
        {words.lead}
      </PageTitle>
      <p className="actions top">
        <a href={paths.accessClaims()}>{words.claimsTitle}</a>
      </p>
      <section className="card">
        <h2>{words.placesTitle}</h2>
        {places.length > 1 && <p className="soft">{words.several}</p>}
        <DataTable caption={words.placesTitle} captionHidden columns={columns} rows={places} rowKey={({ id }) => id} />
      </section>
    </>
  )
}
