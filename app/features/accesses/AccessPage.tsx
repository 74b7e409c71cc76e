import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { GuestLists, GuestRow } from './guests.server.ts'
import type { Place } from './places.server.ts'

interface AccessPageProps {
  places: Place[]
  guests: GuestLists
  organisationId: string
}

/** What the reader's address opens, who asks to join, who has joined, and where to see who opened what. */
export function AccessPage({ places, guests, organisationId }: AccessPageProps) {
  const { t } = useWords()
  const words = t.accesses
  return (
    <>
      <PageTitle title={words.title} crumbs={[{ href: paths.requests, label: t.requests.title }]}>
        {words.lead}
      </PageTitle>
      <p className="actions top">
        <a href={paths.accessClaims()}>{words.claimsTitle}</a>
      </p>
      <Waiting guests={guests} />
      <Decided guests={guests} />
      <Places places={places} organisationId={organisationId} />
    </>
  )
}

function Waiting({ guests: { waiting, more } }: { guests: GuestLists }) {
  const { t, f } = useWords()
  const words = t.accesses
  const columns: Column<GuestRow>[] = [
    { key: 'name', header: words.person, cell: (row) => <a href={paths.guest(row.id)}>{row.name}</a> },
    { key: 'company', header: words.from, cell: (row) => row.company },
    { key: 'campaign', header: words.request, cell: (row) => row.campaign },
    { key: 'on', header: words.askedOn, cell: (row) => f.shortDay(row.askedAt) },
  ]
  return (
    <section className="card">
      <h2>{words.waitingTitle}</h2>
      {waiting.length === 0 ? (
        <p className="empty">{words.noneWaiting}</p>
      ) : (
        <DataTable
          caption={words.waitingTitle}
          captionHidden
          columns={columns}
          rows={waiting}
          rowKey={({ id }) => id}
        />
      )}
      {more > 0 && <p className="soft">{words.moreWaiting(more)}</p>}
    </section>
  )
}

function Decided({ guests: { decided } }: { guests: GuestLists }) {
  const { t, f } = useWords()
  const words = t.accesses
  const columns: Column<GuestRow>[] = [
    { key: 'name', header: words.person, cell: (row) => <a href={paths.guest(row.id)}>{row.name}</a> },
    {
      key: 'state',
      header: words.state,
      cell: ({ state }) => <span className={state === 'approved' ? 'tag done' : 'tag'}>{words.states[state]}</span>,
    },
    { key: 'campaign', header: words.request, cell: (row) => row.campaign },
    { key: 'on', header: words.since, cell: (row) => f.shortDay(row.decidedAt ?? row.askedAt) },
  ]
  if (decided.rows.length === 0) return null
  return (
    <section className="card">
      <h2>{words.decidedTitle}</h2>
      <DataTable
        caption={words.decidedTitle}
        captionHidden
        columns={columns}
        rows={decided.rows}
        rowKey={({ id }) => id}
      />
      <Pagination {...decided} href={paths.accessPage} />
    </section>
  )
}

function Places({ places, organisationId }: Omit<AccessPageProps, 'guests'>) {
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
    <section className="card">
      <h2>{words.placesTitle}</h2>
      {places.length > 1 && <p className="soft">{words.several}</p>}
      <DataTable caption={words.placesTitle} captionHidden columns={columns} rows={places} rowKey={({ id }) => id} />
    </section>
  )
}
