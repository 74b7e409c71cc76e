import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { CampaignChoices } from './choices.server.ts'
import { PurposeField } from './PurposeField.tsx'
import { ScopeField, SegmentField } from './preset-fields.tsx'
import { type Refused, typedText } from './refused.ts'
import { VersionField } from './VersionField.tsx'

interface NewCampaignProps {
  choices: CampaignChoices
  refused: Refused | undefined
}

export function NewCampaign({ choices, refused }: NewCampaignProps) {
  const { t } = useWords()
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
        <SegmentField segments={choices.segments} error={errors.segment} defaultValue={typed('segment')} />
        <ScopeField choices={choices} error={errors.scope} defaultValue={typed('scope') ?? 'all'} />
        <p className="actions">
          <button>{c.create}</button>
          <a href={paths.campaigns}>{t.common.cancel}</a>
        </p>
      </form>
    </>
  )
}
