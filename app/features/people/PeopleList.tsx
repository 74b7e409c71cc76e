import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { Member } from './queries.server.ts'

interface PeopleListProps {
  organisation: string
  people: Member[]
  waiting: { to_email: string; created_at: string }[]
}

export function PeopleList({ organisation, people, waiting }: PeopleListProps) {
  const { t, f } = useWords()
  const p = t.people
  const rolesOf = (member: Member) =>
    f.list(
      member.roles.map((role) =>
        role === 'evaluator' && member.function
          ? `${t.terms.roles.evaluator} (${t.terms.functions[member.function]})`
          : t.terms.roles[role],
      ),
    )
  const columns: Column<Member>[] = [
    { key: 'name', header: p.columns.name, cell: (row) => <a href={paths.person(row.id)}>{row.name}</a> },
    { key: 'roles', header: p.columns.roles, cell: rolesOf },
    { key: 'email', header: p.columns.email, cell: (row) => row.email },
  ]
  return (
    <>
      <PageTitle title={p.title}>{p.lead(organisation)}</PageTitle>
      <p className="actions top">
        <a className="button" href={paths.newPerson}>
          {p.add}
        </a>
      </p>
      <DataTable caption={p.caption(people.length)} columns={columns} rows={people} rowKey={({ id }) => id} />
      {waiting.length > 0 && (
        <section>
          <h2>{p.waitingTitle}</h2>
          <ul>
            {waiting.map((offer) => (
              <li key={offer.to_email}>{p.waiting(offer.to_email, f.day(offer.created_at))}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
