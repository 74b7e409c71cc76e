import { useWords } from '#app/ui/i18n.tsx'

export interface RefusedTender {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  /** Over which the next try saves. */
  revision: number
  conflict: boolean
}

/** Says that a colleague was faster; what was typed stands in the form below. */
export function Conflict({ refused }: { refused: RefusedTender | undefined }) {
  const { t } = useWords()
  if (!refused?.conflict) return null
  return (
    <p className="note caution" role="alert">
      <strong>{t.tender.conflictTitle}</strong> {t.tender.conflict}
    </p>
  )
}
