import { declaredStates } from '#app/domain/answers/answers.ts'
import { apartNote, askedHint } from '#app/features/responses/answer-words.ts'
import { answerField } from '#app/features/responses/forms.ts'
import { paths } from '#app/http/paths.ts'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { LinkCriterion } from './link-page.server.ts'

/** The blank questions of one criterion; saving them leads to the claim, with what was typed. */
export function BlankCriterion({ token, page }: { token: string; page: LinkCriterion }) {
  const { t, lang } = useWords()
  const words = t.invitation
  const { criterion, previous, next, state } = page
  const href = (id: string) => paths.invitationCriterion(token, id)
  return (
    <>
      <PageTitle
        title={criterion.name[lang]}
        crumbs={[{ href: paths.invitation(token), label: words.subtitle(page.campaign.name, page.buyer) }]}
      >
        {words.position(page.position, page.count)} · {criterion.objective[lang]}
      </PageTitle>
      <p className={state === 'open' ? 'note' : 'note caution'}>
        {state === 'open' ? words.blank : words[state === 'declined' ? 'declined' : 'closed']}
      </p>
      {criterion.apart && <p className="note">{apartNote(criterion, t)}</p>}
      <form method="post">
        {page.questions.map((question) => (
          <BlankQuestion key={question.id} question={question} readOnly={state !== 'open'} />
        ))}
        {state === 'open' && (
          <p className="actions">
            <button>{words.save}</button>
          </p>
        )}
      </form>
      <nav aria-label={words.others} className="pagination">
        {previous && (
          <a href={href(previous.id)} rel="prev">
            {words.previous(previous.name[lang])}
          </a>
        )}
        {next && (
          <a href={href(next.id)} rel="next">
            {words.next(next.name[lang])}
          </a>
        )}
      </nav>
    </>
  )
}

function BlankQuestion({ question, readOnly }: { question: LinkCriterion['questions'][number]; readOnly: boolean }) {
  const reader = useWords()
  const { t, lang } = reader
  const words = t.responses
  const { id } = question
  return (
    <section className="card" id={id}>
      <TextArea
        name={answerField(id, 'text')}
        label={`${id} · ${question.question[lang]}`}
        hint={askedHint(question, reader)}
        readOnly={readOnly}
      />
      {!readOnly && (
        <>
          <SelectField
            name={answerField(id, 'state')}
            label={words.state}
            options={[
              { value: '', label: words.chooseState },
              ...declaredStates.map((value) => ({ value, label: t.terms.states[value] })),
            ]}
          />
          <details>
            <summary>{words.stateDetails}</summary>
            <TextField name={answerField(id, 'stateDate')} type="date" label={words.stateDate} />
            <TextField name={answerField(id, 'naReason')} label={words.naReason} />
          </details>
        </>
      )}
    </section>
  )
}
