import { paths } from '#app/http/paths.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { CampaignChoices } from './choices.server.ts'

interface VersionFieldProps {
  versions: CampaignChoices['versions']
  chosen: string | undefined
  error: string | undefined
}

/** Which published version to ask; while there is only one, it is said rather than chosen. */
export function VersionField({ versions, chosen, error }: VersionFieldProps) {
  const { t, lang } = useWords()
  const c = t.composer
  const [only] = versions
  if (versions.length > 1 || error || !only)
    return (
      <SelectField
        name="questionnaire"
        label={c.questionnaire}
        error={error}
        defaultValue={chosen}
        options={versions.map(({ ref, title, version }) => ({ value: ref, label: c.version(title[lang], version) }))}
      />
    )
  return (
    <div className="field">
      <strong>{c.questionnaire}</strong>
      <p>
        {c.version(only.title[lang], only.version)}{' '}
        <a href={paths.questionnaire(only.id, only.version)}>{c.readQuestionnaire}</a>
      </p>
      <input type="hidden" name="questionnaire" value={only.ref} />
    </div>
  )
}
