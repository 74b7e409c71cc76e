import { confidentialities, perimeters } from '#app/domain/answers.ts'
import { evidenceTypes } from '#app/domain/questionnaire.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { EvidencePageModel, TiedEvidence } from './queries.server.ts'
import type { RefusedEvidence } from './refused.ts'

/** The names of the fields, as the piece that is replaced fills them. */
const fieldsOf = (evidence: TiedEvidence): Record<string, string> => ({
  title: evidence.title,
  type: evidence.type,
  locator: evidence.locator,
  confidentiality: evidence.confidentiality,
  issuedOn: evidence.issuedOn ?? '',
  validUntil: evidence.validUntil ?? '',
  perimeter: evidence.perimeter ?? '',
})

/** A new piece of evidence, or one that takes the place of another. The file comes last: fields before it are never lost. */
export function EvidenceForm({ page, refused }: { page: EvidencePageModel; refused?: RefusedEvidence | undefined }) {
  const { t } = useWords()
  const { replaces } = page
  const typed = refused?.intent === 'add' ? refused.values : replaces ? fieldsOf(replaces) : {}
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const error = (name: string) => (refused?.intent === 'add' ? refused.errors[name] : undefined)
  const detailed = ['issuedOn', 'validUntil', 'perimeter'].some((name) => value(name) || error(name))
  return (
    <form method="post" encType="multipart/form-data" className="card" id="add">
      <h2>{replaces ? t.evidence.replaceTitle(replaces.title) : t.evidence.add}</h2>
      <p className="soft">{replaces ? t.evidence.replaceIntro : t.evidence.addIntro}</p>
      <input type="hidden" name="intent" value="add" />
      {replaces && <input type="hidden" name="replaces" value={replaces.id} />}
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
      <TextField
        name="locator"
        label={t.evidence.locator}
        hint={t.evidence.locatorHint}
        optional
        defaultValue={value('locator')}
        error={error('locator')}
      />
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
      <p className="actions">
        <button>{replaces ? t.evidence.saveReplacement : t.evidence.saveNew}</button>
        {replaces && <a href={paths.requestEvidence(page.invitationId, page.question.id)}>{t.common.cancel}</a>}
      </p>
    </form>
  )
}
