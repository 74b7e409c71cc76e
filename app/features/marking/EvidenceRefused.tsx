import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

type Refusal =
  | { fault: 'on_request' | 'never'; title: string; supplier: string }
  | { fault: 'withdrawn'; title: string; supplier: string; withdrawnAt: string }

/** Why the content of a submitted piece of evidence is not here, and what to do. */
export function EvidenceRefused({ refusal }: { refusal: Refusal }) {
  const { t, f } = useWords()
  const { title, supplier } = refusal
  const why = () => {
    if (refusal.fault === 'withdrawn') return t.sharing.filesWithdrawn(supplier, f.day(refusal.withdrawnAt))
    return refusal.fault === 'on_request' ? t.evidence.onRequest(supplier) : t.evidence.neverShared(supplier)
  }
  return (
    <>
      <PageTitle title={t.evidence.refusedTitle}>{title}</PageTitle>
      <p className="note caution">{why()}</p>
    </>
  )
}
