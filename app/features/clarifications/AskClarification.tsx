import { MOST_CLARIFIED } from '#app/domain/assessment/clarification.ts'
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
  /** What was typed: of a form that was refused, or to which a question was added. */
  typed?: { errors: Record<string, string>; values: Record<string, string | string[]> } | undefined
}

/** One request: for each of its questions one doubt and every supplier that has it; why, and until when, for all. */
export function AskClarification({ page, from, typed }: Props) {
  const { t, f, lang } = useWords()
  const c = t.clarifications
  const { campaign, questions } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.clarifications(campaign.id), label: c.title },
  ]
  const [only] = questions.length === 1 ? questions : []
  return (
    <>
      <PageTitle title={c.askTitle(f.list(questions.map(({ id }) => id)))} crumbs={crumbs}>
        {only?.question[lang]}
      </PageTitle>
      <ErrorSummary errors={typed?.errors} />
      {!campaign.open ? (
        <p className="note caution">{c.over}</p>
      ) : questions.every(({ suppliers }) => suppliers.length === 0) && !typed ? (
        <p className="empty">{c.nobody}</p>
      ) : (
        <Form page={page} from={from} typed={typed} />
      )}
    </>
  )
}

function Form({ page, from, typed }: Props) {
  const { t } = useWords()
  const c = t.clarifications
  const errors = typed?.errors ?? {}
  const value = (name: string) => textOf(typed, name)
  return (
    <form method="post" noValidate>
      <p className="note">{c.equal}</p>
      {page.questions.map((question) => (
        <Asked key={question.id} page={page} question={question} from={from} typed={typed} />
      ))}
      <div className="card">
        {errors.confirmed && <Checkbox name="confirmed" label={c.confirmLeftOut} error={errors.confirmed} />}
        <TextArea
          name="reason"
          label={c.reason}
          hint={c.reasonHint}
          error={errors.reason}
          defaultValue={value('reason')}
          maxLength={5000}
        />
        <div className="row top">
          <TextField name="dueDay" type="date" label={c.dueDay} error={errors.dueDay} defaultValue={value('dueDay')} />
          <TextField
            name="dueTime"
            type="time"
            label={c.dueTime}
            error={errors.dueTime}
            defaultValue={value('dueTime') ?? '18:00'}
          />
        </div>
        <p className="actions">
          <button>{c.send}</button>
          <a href={paths.clarifications(page.campaign.id)}>{t.common.cancel}</a>
        </p>
      </div>
      <Another page={page} />
    </form>
  )
}

const textOf = (typed: Props['typed'], name: string) => {
  const value = typed?.values[name]
  return typeof value === 'string' ? value : undefined
}

interface AskedProps extends Props {
  question: AskPageModel['questions'][number]
}

/** One question of the request: its doubt, and who is asked. The doubt of the answer that one comes from ticks all who have it. */
function Asked({ page, question, from, typed }: AskedProps) {
  const { t, lang } = useWords()
  const c = t.clarifications
  const { id, suppliers, doubts } = question
  const first = suppliers.find((supplier) => supplier.id === from)?.warnings[0] ?? null
  const shown = [typed?.values.question ?? []].flat().includes(id)
  const ticked = shown
    ? [typed?.values[`suppliers.${id}`] ?? []].flat()
    : suppliers
        .filter((supplier) => supplier.id === from || (first !== null && supplier.warnings.includes(first)))
        .map((supplier) => supplier.id)
  return (
    <section className="card" id={`q-${id}`}>
      {page.questions.length > 1 && (
        <h2>
          {id} · {question.question[lang]}
        </h2>
      )}
      <input type="hidden" name="question" value={id} />
      <SelectField
        name={`doubt.${id}`}
        label={c.doubt}
        hint={c.doubtHint}
        error={typed?.errors[`doubt.${id}`]}
        options={[
          { value: '', label: c.ownDoubt },
          ...doubts.map((code) => ({ value: code, label: t.warnings.codes[code] })),
        ]}
        defaultValue={(shown ? textOf(typed, `doubt.${id}`) : first) ?? ''}
      />
      {suppliers.length === 0 ? (
        <p className="soft">{c.nobody}</p>
      ) : (
        <CheckboxGroup
          name={`suppliers.${id}`}
          legend={c.suppliers}
          hint={page.questions.length > 1 ? `${c.suppliersHint} ${c.suppliersNone}` : c.suppliersHint}
          error={typed?.errors[`suppliers.${id}`]}
          defaultValues={ticked}
          choices={suppliers.map((supplier) => ({
            value: supplier.id,
            label: supplier.name,
            hint: [
              ...supplier.warnings.map((code) => t.warnings.codes[code]),
              ...(supplier.waiting ? [c.alreadyAsked] : []),
            ].join(' · '),
          }))}
        />
      )}
    </section>
  )
}

/** The same request may hold other questions; what is typed stays. */
function Another({ page }: Pick<Props, 'page'>) {
  const { t, lang } = useWords()
  const c = t.clarifications
  if (page.others.length === 0 || page.questions.length >= MOST_CLARIFIED) return null
  const short = (text: string) => (text.length > 70 ? `${text.slice(0, 70).trimEnd()}…` : text)
  const options = page.others.map(({ id, question }) => ({ value: id, label: `${id} · ${short(question[lang])}` }))
  return (
    <div className="card">
      <SelectField
        name="add"
        label={c.another}
        hint={c.anotherHint}
        options={[{ value: '', label: c.anotherChoose }, ...options]}
      />
      <button name="act" value="add" className="alt">
        {c.addQuestion}
      </button>
    </div>
  )
}
