import type { OfferedRole } from '#app/domain/accounts/access.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { Member } from './queries.server.ts'
import { RoleFields } from './RoleFields.tsx'

interface MemberFormProps {
  member: Member
  offered: readonly OfferedRole[]
  errors?: Record<string, string>
  values?: Record<string, string | string[]>
}

export function MemberForm({ member, offered, errors = {}, values }: MemberFormProps) {
  const { t } = useWords()
  const p = t.people
  return (
    <>
      <PageTitle title={p.memberTitle(member.name)} crumbs={[{ href: paths.people, label: p.title }]}>
        {member.email}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post">
        <RoleFields
          offered={offered}
          roles={values ? [values.roles ?? []].flat() : member.roles}
          evaluatorFunction={String(values?.function ?? member.function ?? '')}
          hint={p.memberHint}
          errors={errors}
        />
        <p className="actions">
          <button>{p.memberButton}</button>
          <a href={paths.people}>{t.common.cancel}</a>
        </p>
      </form>
    </>
  )
}
