import type { OfferedRole } from '#app/domain/accounts/access.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { RoleFields } from './RoleFields.tsx'

interface OfferFormProps {
  offered: readonly OfferedRole[]
  errors?: Record<string, string>
  values?: Record<string, string | string[]>
}

export function OfferForm({ offered, errors = {}, values = {} }: OfferFormProps) {
  const { t } = useWords()
  const p = t.people
  const field = (name: string) => ({ name, defaultValue: String(values[name] ?? ''), error: errors[name] })
  return (
    <>
      <PageTitle title={p.newTitle} crumbs={[{ href: paths.people, label: p.title }]}>
        {p.newLead}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post">
        <TextField {...field('name')} label={p.name} />
        <TextField {...field('email')} label={p.email} type="email" />
        <RoleFields
          offered={offered}
          roles={[values.roles ?? []].flat()}
          evaluatorFunction={String(values.function ?? '')}
          errors={errors}
        />
        <button>{p.newButton}</button>
      </form>
    </>
  )
}
