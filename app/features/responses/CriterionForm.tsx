import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { AnswerClosed } from './AnswerClosed.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import { apartNote } from './answer-words.ts'
import type { CriterionPage } from './criterion-page.server.ts'
import { answerField } from './forms.ts'
import type { RefusedAnswers } from './refused.ts'

type Question = CriterionPage['questions'][number]

interface CriterionFormProps {
  page: CriterionPage
  refused?: RefusedAnswers | undefined
  /** The address of the module that saves each answer as it changes. */
  script: string
}

/** The questions of one criterion in one form: save, or confirm all and go on. */
export function CriterionForm({ page, refused, script }: CriterionFormProps) {
  const { t, f, lang } = useWords()
  const { criterion, campaign, invitationId } = page
  // A text that comes back is shown, whoever has its question by then.
  const isShown = ({ id, held }: Question) => held?.mine || refused?.values[answerField(id, 'text')] !== undefined
  const questions = page.mine ? page.questions.filter(isShown) : page.questions
  return (
    <>
      <PageTitle
        title={criterion.name[lang]}
        crumbs={[
          { href: paths.request(invitationId), label: campaign.name },
          ...(page.mine ? [{ href: paths.requestMine(invitationId), label: t.assignments.mineTitle }] : []),
        ]}
      >
        {t.responses.position(page.position, page.count)} · {criterion.objective[lang]}
        {page.editedAt && ` · ${t.responses.editedAt(f.instant(page.editedAt, campaign.timeZone))}`}
      </PageTitle>
      {page.mine && (
        <p className="soft">
          {questions.length > 0 ? t.assignments.mineOnly : t.assignments.mineEmpty}{' '}
          <a href={paths.requestCriterion(invitationId, criterion.id)}>{t.assignments.wholeCriterion}</a>
        </p>
      )}
      {refused?.keptAt && (
        <p className="note">
          {t.responses.kept(
            f.time(refused.keptAt, campaign.timeZone),
            f.list(refused.toComplete),
            f.list(refused.notKept),
          )}
        </p>
      )}
      <ErrorSummary errors={refused?.errors} />
      {criterion.apart && <p className="note">{apartNote(criterion, t)}</p>}
      {page.editable ? (
        <form method="post" {...autosaveWords(t, invitationId)}>
          {questions.some(({ earlier }) => earlier && earlier.suggestions.length > 0) && (
            // What the Enter key sends: without it, it would be the first button that takes a suggestion.
            <button className="visually-hidden" name="then" value="save" tabIndex={-1} aria-hidden>
              {t.common.save}
            </button>
          )}
          {questions.map((question) => (
            <AnswerFields
              key={question.id}
              question={question}
              timeZone={campaign.timeZone}
              invitationId={invitationId}
              refused={refused}
            />
          ))}
          <p className="actions">
            <button name="then" value="confirm">
              {t.responses.confirm}
            </button>
            <button className="alt" name="then" value="save">
              {t.common.save}
            </button>
            {!page.mine && !page.guest && (
              <a href={paths.requestAssign(invitationId, criterion.id)}>
                {t.assignments.link}
                <span className="visually-hidden"> {t.assignments.linkOf(criterion.name[lang])}</span>
              </a>
            )}
          </p>
          <script src={script} defer />
        </form>
      ) : (
        <>
          <p className="note caution">{t.requests.readOnly}</p>
          {questions.map((question) => (
            <AnswerClosed key={question.id} question={question} refused={refused} />
          ))}
        </>
      )}
    </>
  )
}

/** What `autosave` says in the page, and where it posts: it knows no word of its own. */
function autosaveWords(t: Dictionary, invitationId: string) {
  const { offline, signedOut, refused, reload, found, restore, discard } = t.responses.autosave
  return {
    'data-autosave': paths.requestAutosave(invitationId, ''),
    'data-offline': offline,
    'data-signed-out': signedOut,
    'data-refused': refused,
    'data-reload': reload,
    'data-found': found,
    'data-restore': restore,
    'data-discard': discard,
  }
}
