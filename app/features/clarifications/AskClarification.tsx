import { paths } from '#app/http/paths.ts'
import { Checkbox, CheckboxGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { AskPageModel } from './asking.server.ts'

interface Props {
  page: AskPageModel
  /** The supplier from whose answer the buyer comes. */
  from: string | null
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> } | undefined
}

/** One doubt about one question, put to every supplier that has it: who, why, and until when. */
export function AskClarification({ page, from, refused }: Props) {
  const { t } = useWords()
  const c = t.clarifications
  const { campaign, question } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.clarifications(campaign.id), label: c.title },
  ]
  const { lang } = useWords()
  return (
    <>
      <PageTitle title={c.askTitle(question.id)} crumbs={crumbs}>
        {question.question[lang]}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {!campaign.open ? (
        <p className="note caution">{c.over}</p>
      ) : page.suppliers.length === 0 ? (
        <p className="empty">{c.nobody}</p>
      ) : (
        <Form page={page} from={from} refused={refused} />
      )}
    </>
  )
}

function Form({ page, from, refused }: Props) {
  const { t } = useWords()
  const c = t.clarifications
  const errors = refused?.errors ?? {}
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  const origin = page.suppliers.find(({ id }) => id === from)
  const first = origin?.warnings[0] ?? null
  const ticked = refused
    ? [refused.values.suppliers ?? []].flat()
    : page.suppliers
        .filter(({ id, warnings }) => id === from || (first !== null && warnings.includes(first)))
        .map(({ id }) => id)
  return (
    <form method="post" className="card" noValidate>
      <p className="note">{c.equal}</p>
      <SelectField
        name="doubt"
        label={c.doubt}
        hint={c.doubtHint}
        error={errors.doubt}
        options={[
          { value: '', label: c.ownDoubt },
          ...page.doubts.map((code) => ({ value: code, label: t.warnings.codes[code] })),
        ]}
        defaultValue={typed('doubt') ?? first ?? ''}
      />
      <CheckboxGroup
        name="suppliers"
        legend={c.suppliers}
        hint={c.suppliersHint}
        error={errors.suppliers}
        defaultValues={ticked}
        choices={page.suppliers.map(({ id, name, warnings, waiting }) => ({
          value: id,
          label: name,
          hint: [...warnings.map((code) => t.warnings.codes[code]), ...(waiting ? [c.alreadyAsked] : [])].join(' · '),
        }))}
      />
      {errors.confirmed && <Checkbox name="confirmed" label={c.confirmLeftOut} error={errors.confirmed} />}
      <TextArea
        name="reason"
        label={c.reason}
        hint={c.reasonHint}
        error={errors.reason}
        defaultValue={typed('reason')}
        maxLength={5000}
      />
      <div className="row top">
        <TextField name="dueDay" type="date" label={c.dueDay} error={errors.dueDay} defaultValue={typed('dueDay')} />
        <TextField
          name="dueTime"
          type="time"
          label={c.dueTime}
          error={errors.dueTime}
          defaultValue={typed('dueTime') ?? '18:00'}
        />
      </div>
      <p className="actions">
        <button>{c.send}</button>
        <a href={paths.clarifications(page.campaign.id)}>{t.common.cancel}</a>
      </p>
    </form>
  )
}
