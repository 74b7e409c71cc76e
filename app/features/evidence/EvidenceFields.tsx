import { confidentialities, perimeters } from '#app/domain/answers/answers.ts'
import { evidenceTypes } from '#app/domain/questionnaire/questionnaire.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'

interface EvidenceFieldsProps {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  /** Whether the piece goes to an answer at once, so that its page or section is asked. */
  locator?: boolean
}

/** What is said of a piece of evidence. The file comes last: fields before it are never lost. */
export function EvidenceFields({ values, errors, locator = false }: EvidenceFieldsProps) {
  const { t } = useWords()
  const value = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const error = (name: string) => errors[name]
  const detailed = ['issuedOn', 'validUntil', 'perimeter', 'shareCovered'].some((name) => value(name) || error(name))
  return (
    <>
      <SelectField
        name="type"
        label={t.evidence.type}
        defaultValue={value('type')}
        error={error('type')}
        options={[
          { value: '', label: t.evidence.chooseType },
          ...evidenceTypes.map((type) => ({ value: type, label: t.terms.evidenceTypes[type] })),
        ]}
      />
      <TextField
        name="title"
        label={t.evidence.name}
        hint={t.evidence.nameHint}
        defaultValue={value('title')}
        error={error('title')}
      />
      {locator && (
        <TextField
          name="locator"
          label={t.evidence.locator}
          hint={t.evidence.locatorHint}
          optional
          defaultValue={value('locator')}
          error={error('locator')}
        />
      )}
      <RadioGroup
        name="confidentiality"
        legend={t.evidence.confidentiality}
        defaultValue={value('confidentiality') ?? 'visible'}
        error={error('confidentiality')}
        choices={confidentialities.map((choice) => ({
          value: choice,
          label: t.terms.confidentialities[choice],
          hint: t.evidence.confidentialities[choice],
        }))}
      />
      <details open={detailed}>
        <summary>{t.evidence.more}</summary>
        <TextField
          name="issuedOn"
          type="date"
          label={t.evidence.issuedOn}
          optional
          defaultValue={value('issuedOn')}
          error={error('issuedOn')}
        />
        <TextField
          name="validUntil"
          type="date"
          label={t.evidence.validUntilLabel}
          optional
          defaultValue={value('validUntil')}
          error={error('validUntil')}
        />
        <SelectField
          name="perimeter"
          label={t.evidence.perimeter}
          optional
          defaultValue={value('perimeter')}
          error={error('perimeter')}
          options={[
            { value: '', label: t.evidence.choosePerimeter },
            ...perimeters.map((perimeter) => ({ value: perimeter, label: t.terms.perimeters[perimeter] })),
          ]}
        />
        <TextField
          name="shareCovered"
          inputMode="numeric"
          label={t.evidence.shareCovered}
          hint={t.evidence.shareHint}
          optional
          defaultValue={value('shareCovered')}
          error={error('shareCovered')}
        />
      </details>
      <TextField
        name="url"
        type="url"
        label={t.evidence.url}
        hint={t.evidence.urlHint}
        defaultValue={value('url')}
        error={error('url')}
      />
      <TextField name="file" type="file" label={t.evidence.file} hint={t.evidence.fileHint} error={error('file')} />
    </>
  )
}
