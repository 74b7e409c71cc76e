import { paths } from '#app/http/paths.ts'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { OutboxMailModel } from './outbox.server.ts'

/** One mail as it was written, in a field from which it can be copied whole. */
export function OutboxMail({ mail }: { mail: OutboxMailModel }) {
  const { t, f } = useWords()
  const o = t.operator
  const crumbs = [
    { href: paths.operator, label: o.title },
    { href: paths.outbox, label: o.outboxTitle },
  ]
  return (
    <>
      <PageTitle title={mail.subject} crumbs={crumbs}>
        {o.mailTo(mail.to)}
      </PageTitle>
      <dl className="facts">
        <dt>{o.mailColumns.state}</dt>
        <dd>
          {o.mailStates[mail.status]}
          {mail.attempts > 0 && `, ${o.mailAttempts(mail.attempts)}`}
        </dd>
        <dt>{o.mailColumns.created}</dt>
        <dd>{f.instant(mail.createdAt)}</dd>
        {mail.lastError && (
          <>
            <dt>{o.mailError}</dt>
            <dd>{mail.lastError}</dd>
          </>
        )}
      </dl>
      <TextArea name="text" label={o.mailText} defaultValue={mail.text} rows={16} lang={mail.language} readOnly />
    </>
  )
}
