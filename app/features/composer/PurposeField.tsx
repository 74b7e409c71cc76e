import { type Purpose, purposes } from '#app/domain/campaign/campaign.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { LegalNote } from '#app/ui/LegalNote.tsx'

interface PurposeFieldProps {
  defaultValue: string | undefined
  error: string | undefined
  underProcurementCode: boolean
}

/** The purpose, with what the law makes of it: shown before the choice, and in full where it refuses one (Design §4.2). */
export function PurposeField({ defaultValue, error, underProcurementCode }: PurposeFieldProps) {
  const { t } = useWords()
  const { purposeHints, lawTitle } = t.composer
  const hint = (purpose: Purpose) =>
    purpose === 'tender' && underProcurementCode ? purposeHints.tenderRefused : purposeHints[purpose]
  return (
    <>
      <RadioGroup
        name="purpose"
        legend={t.composer.purpose}
        error={error}
        defaultValue={defaultValue}
        choices={purposes.map((purpose) => ({
          value: purpose,
          label: t.terms.purposes[purpose],
          hint: hint(purpose),
        }))}
      />
      {underProcurementCode && <LegalNote caution texts={[t.legal.tender, t.legal.tenderWayOn]} />}
      <details>
        <summary>{lawTitle}</summary>
        {!underProcurementCode && (
          <>
            <h3>{t.legal.tenderTitle}</h3>
            <LegalNote texts={[t.legal.tender, t.legal.tenderWayOn]} />
          </>
        )}
        <h3>{t.legal.csrdTitle}</h3>
        <LegalNote texts={[t.legal.csrd]} />
      </details>
    </>
  )
}
