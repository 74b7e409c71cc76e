import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { References } from '#app/ui/References.tsx'
import type { CriterionPage } from './criterion.server.ts'
import { choiceField, noteField, questionChoices } from './criterion-form.ts'
import { FrozenNotice } from './FrozenNotice.tsx'
import { type RefusedDraft, typedText } from './refused.ts'
import { StaleNotice } from './StaleNotice.tsx'

interface CriterionQuestionsProps {
  page: Omit<CriterionPage, 'draft'>
  refused: RefusedDraft | undefined
}

export function CriterionQuestions({ page, refused }: CriterionQuestionsProps) {
  const { t, lang } = useWords()
  const w = t.weights
  const { criterion, next } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(page.id), label: page.name },
    { href: paths.campaignWeights(page.id), label: w.title },
  ]
  return (
    <>
      <PageTitle title={w.questionsTitle(criterion.name[lang])} crumbs={crumbs}>
        {w.questionsLead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <StaleNotice standing={refused?.standing} />
      {page.status !== 'draft' && <FrozenNotice campaignId={page.id} />}
      {!page.asked && !refused && <p className="note caution">{w.emptyCriterion}</p>}
      <References references={page.references} title={t.bridge.references} />
      {(page.status === 'draft' || refused) && (
        <form method="post" noValidate>
          <input type="hidden" name="revision" value={refused?.revision ?? page.revision} />
          {page.questions.map((question) => (
            <Question key={question.id} question={question} refused={refused} />
          ))}
          <p className="actions">
            {page.status === 'draft' && (
              <>
                <button>{w.saveQuestions}</button>
                {next && (
                  <button className="alt" name="then" value="next">
                    {w.saveAndNext(next.name[lang])}
                  </button>
                )}
              </>
            )}
            <a href={paths.campaignWeights(page.id)}>{w.backToWeights}</a>
          </p>
        </form>
      )}
    </>
  )
}

interface QuestionProps {
  question: CriterionPage['questions'][number]
  refused: RefusedDraft | undefined
}

function Question({ question, refused }: QuestionProps) {
  const { t, lang } = useWords()
  const w = t.weights
  const { id, emphasis } = question
  const choice = choiceField(id)
  const note = noteField(id)
  const written = refused ? (typedText(refused, note) ?? '') : question.note
  const noteError = refused?.errors[note]
  return (
    <div className="card question-place">
      <RadioGroup
        inline
        name={choice}
        legend={
          <>
            <span className="soft">{id}</span> {question.text[lang]}
            {emphasis && <span className={emphasis === 'key' ? 'tag done' : 'tag'}>{w[emphasis]}</span>}
          </>
        }
        error={refused?.errors[choice]}
        defaultValue={refused ? typedText(refused, choice) : question.choice}
        choices={questionChoices.map((value) => ({ value, label: w.choices[value] }))}
      />
      <details open={written !== '' || noteError !== undefined}>
        <summary>{written === '' ? w.noteSummary : w.noteWritten}</summary>
        <TextArea
          name={note}
          label={<span className="visually-hidden">{w.noteOf(id)}</span>}
          hint={w.noteHint}
          error={noteError}
          defaultValue={written}
          rows={2}
          maxLength={2000}
        />
      </details>
    </div>
  )
}
