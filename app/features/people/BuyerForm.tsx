import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

interface BuyerFormProps {
  errors?: Record<string, string>
  values?: Record<string, string | string[]>
}

export function BuyerForm({ errors = {}, values = {} }: BuyerFormProps) {
  const { t } = useWords()
  const o = t.operator
  const field = (name: string) => ({ name, defaultValue: String(values[name] ?? ''), error: errors[name] })
  return (
    <>
      <PageTitle title={o.newTitle} crumbs={[{ href: paths.operator, label: o.title }]}>
        {o.newLead}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post">
        <TextField {...field('organisationName')} label={o.organisationName} />
        <TextField {...field('siren')} label={o.siren} hint={o.sirenHint} inputMode="numeric" optional />
        <Checkbox
          name="underProcurementCode"
          label={o.underProcurementCode}
          defaultChecked={values.underProcurementCode === 'yes'}
        />
        <TextField {...field('name')} label={o.adminName} />
        <TextField {...field('email')} label={o.adminEmail} type="email" />
        <button>{o.newButton}</button>
      </form>
    </>
  )
}
