import { purposes } from '#app/domain/campaign/campaign.ts'
import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { AmendmentPreview, type Preview } from './AmendmentPreview.tsx'
import { REASON_LONGEST } from './forms.ts'
import type { AmendmentPageModel } from './page.server.ts'
import { Own, Scope, Weights } from './RuleFields.tsx'
import { type Typed, typedText } from './typed.ts'

interface NewAmendmentProps {
  page: AmendmentPageModel
  answer: { errors?: Record<string, string>; values: Typed; preview?: Preview } | undefined
}

/** What may change after the launch, then what it comes to, before anything is said to anybody. */
export function NewAmendment({ page, answer }: NewAmendmentProps) {
  const { t } = useWords()
  const a = t.amendments
  const { campaign, bar } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.amendments(campaign.id), label: a.title },
  ]
  return (
    <>
      <PageTitle title={answer?.preview ? a.previewTitle : a.newTitle} crumbs={crumbs}>
        {bar ? null : answer?.preview ? a.previewLead(a.suppliers(answer.preview.suppliers)) : a.newLead}
      </PageTitle>
      <ErrorSummary errors={answer?.errors} />
      {bar && <p className="note caution">{a.bars[bar]}</p>}
      {!bar && page.reopens && (
        <p className="note caution">
          {a.reopens} {page.lockedSets > 0 && a.unlocks(page.lockedSets)}
        </p>
      )}
      {!bar && answer?.preview && <AmendmentPreview page={page} preview={answer.preview} values={answer.values} />}
      {!bar && !answer?.preview && <Form page={page} answer={answer} />}
    </>
  )
}

function Form({ page, answer }: NewAmendmentProps) {
  const { t } = useWords()
  const a = t.amendments
  const errors = answer?.errors ?? {}
  const typed = (name: string, stored: string | null) =>
    answer ? typedText(answer.values, name) : (stored ?? undefined)
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={page.version} />
      <h2>{a.datesTitle}</h2>
      <p className="hint">{a.deadlineHint(page.deadline.timeZone)}</p>
      <div className="row top">
        <TextField
          name="deadlineDay"
          type="date"
          label={a.deadlineDay}
          error={errors.deadlineDay}
          defaultValue={typed('deadlineDay', page.deadline.day)}
        />
        <TextField
          name="deadlineTime"
          type="time"
          label={a.deadlineTime}
          error={errors.deadlineTime}
          defaultValue={typed('deadlineTime', page.deadline.time)}
        />
      </div>
      <TextField
        name="questionsOn"
        type="date"
        label={a.questionsOn}
        hint={a.questionsHint}
        error={errors.questionsOn}
        defaultValue={typed('questionsOn', page.questionsOn)}
      />
      <TextField
        name="debriefingOn"
        type="date"
        label={a.debriefingOn}
        error={errors.debriefingOn}
        defaultValue={typed('debriefingOn', page.debriefingOn)}
      />
      <h2>{a.rulesTitle}</h2>
      <SelectField
        name="purpose"
        label={a.purpose}
        error={errors.purpose}
        options={purposes.map((value) => ({ value, label: t.terms.purposes[value] }))}
        defaultValue={typed('purpose', page.purpose)}
      />
      <Checkbox
        name="weightsVisible"
        label={a.weightsVisible}
        defaultChecked={typed('weightsVisible', page.weightsVisible ? 'yes' : null) === 'yes'}
      />
      {page.rulesLocked ? (
        <p className="note" id="f-scope">
          {a.rulesLocked}
        </p>
      ) : (
        <>
          <Weights page={page} values={answer?.values} errors={errors} />
          <Scope page={page} values={answer?.values} error={errors.scope} />
          {page.own && <Own own={page.own} values={answer?.values} errors={errors} />}
        </>
      )}
      <TextArea
        name="reason"
        label={a.reasonLabel}
        hint={a.reasonHint}
        error={errors.reason}
        maxLength={REASON_LONGEST}
        defaultValue={typed('reason', null)}
        required
      />
      <p className="actions">
        <button name="intent" value="preview">
          {a.preview}
        </button>
        <a href={paths.amendments(page.campaign.id)}>{t.common.cancel}</a>
      </p>
    </form>
  )
}
