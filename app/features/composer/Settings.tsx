import { proportionKinds } from '#app/domain/campaign/proportion.ts'
import { paths } from '#app/http/paths.ts'
import { Checkbox, RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { FrozenNotice } from './FrozenNotice.tsx'
import { PurposeField } from './PurposeField.tsx'
import { type RefusedDraft, typedText } from './refused.ts'
import { StaleNotice } from './StaleNotice.tsx'
import type { SettingsPage } from './settings.server.ts'
import { VersionField } from './VersionField.tsx'

interface SettingsProps {
  page: SettingsPage
  refused: RefusedDraft | undefined
}

/** Where French buyers and their overseas suppliers are; any other zone of the IANA database may be typed. */
const zones = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Zurich',
  'Europe/London',
  'America/Martinique',
  'America/Guadeloupe',
  'America/Cayenne',
  'America/Montreal',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'UTC',
]

export function Settings({ page, refused }: SettingsProps) {
  const { t } = useWords()
  const c = t.composer
  const { draft } = page
  const errors = refused?.errors ?? {}
  const typed = (name: string, stored: string | null) => (refused ? typedText(refused, name) : (stored ?? undefined))
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(page.id), label: draft.name },
  ]
  return (
    <>
      <PageTitle title={c.settingsTitle} crumbs={crumbs}>
        {c.settingsLead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <StaleNotice standing={refused?.standing} />
      {page.status !== 'draft' && <FrozenNotice campaignId={page.id} />}
      {(page.status === 'draft' || refused) && (
        <form method="post" noValidate>
          <input type="hidden" name="revision" value={refused?.revision ?? page.revision} />
          <TextField
            name="name"
            label={c.name}
            hint={c.nameHint}
            error={errors.name}
            defaultValue={typed('name', draft.name)}
            maxLength={120}
            required
          />
          <PurposeField
            defaultValue={typed('purpose', draft.purpose)}
            error={errors.purpose}
            underProcurementCode={page.underProcurementCode}
          />
          <VersionField
            versions={page.versions}
            chosen={typed('questionnaire', `${draft.questionnaire.id}@${draft.questionnaire.version}`)}
            error={errors.questionnaire}
          />
          <Dates errors={errors} typed={typed} draft={draft} />
          <Method errors={errors} typed={typed} draft={draft} />
          <Proportion errors={errors} typed={typed} draft={draft} />
          <p className="actions">
            {page.status === 'draft' && <button>{t.common.save}</button>}
            <a href={paths.campaign(page.id)}>{t.common.cancel}</a>
          </p>
        </form>
      )}
    </>
  )
}

interface PartProps {
  draft: SettingsPage['draft']
  errors: Record<string, string>
  typed: (name: string, stored: string | null) => string | undefined
}

function Dates({ draft, errors, typed }: PartProps) {
  const { t } = useWords()
  const c = t.composer
  return (
    <>
      <h2>{c.datesTitle}</h2>
      <div className="row top">
        <TextField
          name="deadlineDay"
          type="date"
          label={c.deadlineDay}
          error={errors.deadlineDay}
          defaultValue={typed('deadlineDay', draft.deadlineDay)}
        />
        <TextField
          name="deadlineTime"
          type="time"
          label={c.deadlineTime}
          error={errors.deadlineTime}
          defaultValue={typed('deadlineTime', draft.deadlineTime)}
        />
      </div>
      <TextField
        name="timeZone"
        label={c.timeZone}
        hint={c.timeZoneHint}
        error={errors.timeZone}
        defaultValue={typed('timeZone', draft.timeZone)}
        list="zones"
        autoComplete="off"
        spellCheck={false}
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextField
        name="questionsOn"
        type="date"
        label={c.questionsOn}
        hint={c.questionsHint}
        error={errors.questionsOn}
        defaultValue={typed('questionsOn', draft.questionsOn)}
      />
      <TextField
        name="debriefingOn"
        type="date"
        label={c.debriefingOn}
        hint={c.debriefingHint}
        error={errors.debriefingOn}
        defaultValue={typed('debriefingOn', draft.debriefingOn)}
      />
    </>
  )
}

function Method({ draft, errors, typed }: PartProps) {
  const { t } = useWords()
  const c = t.composer
  const counts = [...new Set([2, 3, draft.requiredMarks])].filter((n) => n > 1).sort()
  return (
    <>
      <h2>{c.methodTitle}</h2>
      <RadioGroup
        name="requiredMarks"
        legend={c.requiredMarks}
        hint={c.tandem}
        error={errors.requiredMarks}
        defaultValue={typed('requiredMarks', String(draft.requiredMarks))}
        choices={[
          ...counts.map((n) => ({ value: String(n), label: c.requiredMarksOf(n) })),
          { value: '1', label: c.requiredMarksOf(1), hint: c.single },
        ]}
      />
      <Checkbox
        name="weightsVisible"
        label={c.weightsVisible}
        defaultChecked={typed('weightsVisible', draft.weightsVisible ? 'yes' : null) === 'yes'}
      />
      <Checkbox
        name="supplierNamesHidden"
        label={
          <>
            {c.namesHidden}
            <small>{c.namesHiddenHint}</small>
          </>
        }
        defaultChecked={typed('supplierNamesHidden', draft.supplierNamesHidden ? 'yes' : null) === 'yes'}
      />
      <TextField
        name="minutesPerQuestion"
        label={c.minutesPerQuestion}
        hint={c.minutesHint}
        error={errors.minutesPerQuestion}
        defaultValue={typed('minutesPerQuestion', String(draft.minutesPerQuestion))}
        inputMode="numeric"
        autoComplete="off"
        className="short"
      />
      <p className="note">
        <strong>{c.naRule}</strong>
        <br />
        {c.naRuleText}
      </p>
    </>
  )
}

/** Fewer questions for small suppliers; all then compare on those alone. */
function Proportion({ draft, errors, typed }: PartProps) {
  const { t } = useWords()
  const c = t.composer
  const { below, kind } = draft.proportion ?? { below: null, kind: 'core' }
  return (
    <>
      <h2>{c.proportion}</h2>
      <TextField
        name="smallBelow"
        label={c.smallBelow}
        hint={c.smallBelowHint}
        error={errors.smallBelow}
        defaultValue={typed('smallBelow', below === null ? null : String(below))}
        inputMode="numeric"
        autoComplete="off"
        className="short"
        optional
      />
      <RadioGroup
        name="smallKind"
        legend={c.smallKind}
        error={errors.smallKind}
        defaultValue={typed('smallKind', kind)}
        choices={proportionKinds.map((value) => ({ value, label: c.smallKinds[value] }))}
      />
    </>
  )
}
