import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

/** Why the content of a submitted piece of evidence is not here, and what to do. */
export function EvidenceRefused({
  refusal,
}: {
  refusal: { fault: 'on_request' | 'never'; title: string; supplier: string }
}) {
  const { t } = useWords()
  const { fault, title, supplier } = refusal
  return (
    <>
      <PageTitle title={t.evidence.refusedTitle}>{title}</PageTitle>
      <p className="note caution">
        {fault === 'on_request' ? t.evidence.onRequest(supplier) : t.evidence.neverShared(supplier)}
      </p>
    </>
  )
}
