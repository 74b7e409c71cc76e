import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { CampaignChoices } from './choices.server.ts'
import { effortWords } from './effort.ts'
import { PurposeField } from './PurposeField.tsx'
import type { Refused } from './refused.ts'
import { typedText } from './refused.ts'
import { VersionField } from './VersionField.tsx'

interface NewCampaignProps {
  choices: CampaignChoices
  refused: Refused | undefined
}

export function NewCampaign({ choices, refused }: NewCampaignProps) {
  const { t, lang } = useWords()
  const c = t.composer
  const errors = refused?.errors ?? {}
  const typed = (name: string) => typedText(refused, name)
  return (
    <>
      <PageTitle title={c.newTitle} crumbs={[{ href: paths.campaigns, label: t.campaigns.title }]}>
        {c.newLead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <form method="post" noValidate>
        <TextField
          name="name"
          label={c.name}
          hint={c.nameHint}
          error={errors.name}
          defaultValue={typed('name')}
          maxLength={120}
          required
        />
        <PurposeField
          defaultValue={typed('purpose') ?? 'sourcing'}
          error={errors.purpose}
          underProcurementCode={choices.underProcurementCode}
        />
        <VersionField versions={choices.versions} chosen={typed('questionnaire')} error={errors.questionnaire} />
        <SelectField
          name="segment"
          label={c.segment}
          hint={c.segmentHint}
          error={errors.segment}
          defaultValue={typed('segment')}
          options={[
            { value: '', label: c.noSegment },
            ...choices.segments.map(({ id, name }) => ({ value: id, label: name[lang] })),
          ]}
        />
        <ScopeField choices={choices} error={errors.scope} defaultValue={typed('scope') ?? 'all'} />
        <p className="actions">
          <button>{c.create}</button>
          <a href={paths.campaigns}>{t.common.cancel}</a>
        </p>
      </form>
    </>
  )
}

function ScopeField({
  choices,
  error,
  defaultValue,
}: {
  choices: CampaignChoices
  error: string | undefined
  defaultValue: string
}) {
  const { t } = useWords()
  const { scope, scopes, scopeHints } = t.composer
  const all = choices.versions[0]?.questions ?? 0
  const { fewest, most } = choices.keyQuestions
  return (
    <RadioGroup
      name="scope"
      legend={scope}
      error={error}
      defaultValue={defaultValue}
      choices={[
        { value: 'all', label: scopes.all(all), hint: scopeHints.all(effortWords(t, all)) },
        { value: 'segment', label: scopes.segment(fewest, most), hint: scopeHints.segment(effortWords(t, most)) },
        { value: 'core', label: scopes.core(choices.core), hint: scopeHints.core(effortWords(t, choices.core)) },
      ]}
    />
  )
}
