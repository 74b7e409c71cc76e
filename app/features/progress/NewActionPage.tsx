import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { ActionFields, type ActionValues } from './ActionForm.tsx'
import { planPlaces } from './places.ts'

interface NewActionPageProps {
  page: {
    side: 'buyer' | 'supplier'
    campaign: { id: string }
    invitationId: string
    title: { fr: string; en: string } | null
    promise: string | null
    dueOn: string
  }
  refused: { errors: Record<string, string>; values: ActionValues } | undefined
}

/** A new action: what, shown by what, by whom and when; the other side then agrees to it. */
export function NewActionPage({ page, refused }: NewActionPageProps) {
  const { t, lang } = useWords()
  const p = t.progress
  const places = planPlaces(page)
  const title = page.title?.[lang] ?? (page.promise ? p.keepPromise(page.promise) : '')
  return (
    <>
      <PageTitle title={p.propose} crumbs={[{ href: places.plan, label: p.title }]}>
        {page.side === 'buyer' ? p.proposeToSupplier : p.proposeToBuyer}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <form method="post" noValidate>
        <ActionFields
          values={refused?.values ?? { title, evidence: '', owner: '', dueOn: page.dueOn }}
          errors={refused?.errors}
        />
        <p className="actions">
          <button>{p.proposeButton}</button>
          <a href={places.plan}>{p.back}</a>
        </p>
      </form>
    </>
  )
}
