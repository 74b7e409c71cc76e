import { paths } from '#app/http/paths.ts'
import { CheckboxGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { AssignPage } from './assign-page.server.ts'
import { HeldShares } from './HeldShares.tsx'
import { historyLine } from './history-words.ts'

interface AssignFormProps {
  page: AssignPage
  errors?: Record<string, string> | undefined
  values?: Record<string, string | string[]> | undefined
}

/** Who answers what of one criterion: what is given, to give more, and what happened. */
export function AssignForm({ page, errors = {}, values }: AssignFormProps) {
  const words = useWords()
  const { t, f, lang } = words
  const a = t.assignments
  const { invitationId, campaign, criterion, due } = page
  const typed = (name: string, otherwise = '') => {
    const value = values?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  const free = page.questions.filter(({ holder }) => holder === null)
  const chosen = values ? [values.questions ?? []].flat() : free.map(({ id }) => id)
  const people = [
    ...page.colleagues.map(({ id, name }) => ({ value: id, label: id === page.actorId ? a.myself(name) : name })),
    ...page.invited.map(({ email, name }) => ({ value: email, label: a.standing.invited(name) })),
  ]
  return (
    <>
      <PageTitle
        title={a.title(criterion.name[lang])}
        crumbs={[{ href: paths.request(invitationId), label: campaign.name }]}
      >
        {t.responses.position(page.position, page.count)} · {a.lead}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      {page.shares.length > 0 && <HeldShares page={page} />}
      {page.editable && (
        <form method="post" className="card">
          <input type="hidden" name="seen" value={page.seen} />
          <CheckboxGroup
            name="questions"
            legend={a.which}
            hint={a.whichHint}
            error={errors.questions}
            defaultValues={chosen}
            choices={page.questions.map(({ id, question, review, holder, mine }) => ({
              value: id,
              label: `${id} · ${question[lang]}`,
              hint: holder === null ? a.review[review] : `${a.review[review]} · ${mine ? a.you : a.heldBy(holder)}`,
            }))}
          />
          <SelectField
            name="to"
            label={a.to}
            hint={page.mayInvite ? undefined : a.onlyOwner(page.ownerName)}
            error={errors.to}
            defaultValue={typed('to')}
            options={[{ value: '', label: a.choose }, ...people]}
          />
          {page.mayInvite && (
            <details open={Boolean(typed('email') || typed('name') || errors.email || errors.name)}>
              <summary>{a.someoneNew}</summary>
              <p className="hint">{a.someoneNewHint(page.supplier)}</p>
              <TextField name="name" label={t.people.name} defaultValue={typed('name')} error={errors.name} />
              <TextField
                name="email"
                type="email"
                label={t.people.email}
                defaultValue={typed('email')}
                error={errors.email}
              />
            </details>
          )}
          <TextField
            name="dueOn"
            type="date"
            label={a.due}
            hint={a.dueHint(f.day(due.last))}
            min={due.first}
            max={due.last}
            defaultValue={typed('dueOn', due.suggested)}
            error={errors.dueOn}
          />
          <p className="actions">
            <button name="then" value="assign">
              {a.assign}
            </button>
            <a href={paths.request(invitationId)}>{t.common.cancel}</a>
          </p>
        </form>
      )}
      {page.history.length > 0 && (
        <section>
          <h2>{a.history}</h2>
          <ul className="list">
            {page.history.map((entry) => (
              <li key={entry.position}>
                <span className="soft">{f.instant(entry.at, campaign.timeZone)}</span> {historyLine(entry, words)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
