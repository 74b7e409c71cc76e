import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ExtensionPageModel } from './extension-page.server.ts'
import { REASON_LONGEST } from './forms.ts'
import { type Typed, typedText } from './typed.ts'

interface NewExtensionProps {
  page: ExtensionPageModel
  refused: { errors: Record<string, string>; values: Typed } | undefined
}

/** More time for one supplier: who, until when, and why, which the report prints. */
export function NewExtension({ page, refused }: NewExtensionProps) {
  const { t, f } = useWords()
  const e = t.extensions
  const { campaign, suppliers, timeZone } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.amendments(campaign.id), label: t.amendments.title },
  ]
  return (
    <>
      <PageTitle title={e.newTitle} crumbs={crumbs}>
        {e.newLead(f.instant(page.deadline, timeZone))}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>
        <a href={paths.newAmendment(campaign.id)}>{e.forAll}</a>
      </p>
      {!page.open && <p className="note caution">{e.over}</p>}
      {page.open && suppliers.length === 0 && <p className="note">{e.none}</p>}
      {page.open && suppliers.length > 0 && <Form page={page} refused={refused} />}
    </>
  )
}

function Form({ page, refused }: NewExtensionProps) {
  const { t, f } = useWords()
  const e = t.extensions
  const { campaign, suppliers, timeZone } = page
  const errors = refused?.errors ?? {}
  const typed = (name: string, otherwise: string) => (refused ? typedText(refused.values, name) : otherwise)
  return (
    <form method="post" noValidate>
      <p className="note caution">{e.caution}</p>
      <SelectField
        name="supplier"
        label={e.supplier}
        error={errors.supplier}
        defaultValue={typed('supplier', '')}
        options={[
          { value: '', label: e.choose },
          ...suppliers.map(({ id, name, deadline }) => ({
            value: id,
            label: e.option(name, f.instant(deadline, timeZone)),
          })),
        ]}
      />
      <p className="hint">{e.deadlineHint(timeZone)}</p>
      <div className="row top">
        <TextField
          name="deadlineDay"
          type="date"
          label={e.deadlineDay}
          error={errors.deadlineDay}
          defaultValue={typed('deadlineDay', '')}
        />
        <TextField
          name="deadlineTime"
          type="time"
          label={e.deadlineTime}
          error={errors.deadlineTime}
          defaultValue={typed('deadlineTime', page.time)}
        />
      </div>
      <TextArea
        name="reason"
        label={e.reasonLabel}
        hint={e.reasonHint}
        error={errors.reason}
        maxLength={REASON_LONGEST}
        defaultValue={typed('reason', '')}
        required
      />
      <p className="actions">
        <button>{e.submit}</button>
        <a href={paths.amendments(campaign.id)}>{t.common.cancel}</a>
      </p>
    </form>
  )
}
