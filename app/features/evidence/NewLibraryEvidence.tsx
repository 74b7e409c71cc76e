import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { EvidenceFields } from './EvidenceFields.tsx'

interface Refused {
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

/** A piece for the library, before any request asks for it. */
export function NewLibraryEvidence({ refused }: { refused?: Refused | undefined }) {
  const { t } = useWords()
  const crumbs = [
    { href: paths.library, label: t.library.title },
    { href: paths.libraryEvidence(), label: t.library.evidenceTitle },
  ]
  return (
    <>
      <PageTitle title={t.evidence.addToLibrary} crumbs={crumbs}>
        {t.evidence.addToLibraryLead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <form method="post" encType="multipart/form-data" className="card">
        <EvidenceFields values={refused?.values ?? {}} errors={refused?.errors ?? {}} />
        <p className="actions">
          <button>{t.evidence.keep}</button>
          <a href={paths.libraryEvidence()}>{t.common.cancel}</a>
        </p>
      </form>
    </>
  )
}
