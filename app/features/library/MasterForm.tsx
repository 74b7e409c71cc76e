import { declaredStates } from '#app/domain/answers/answers.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { EvidenceFacts, EvidenceLink, EvidenceTags } from '#app/ui/Evidence.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { ImportedLine, MasterStanding, MasterText } from './MasterText.tsx'
import type { MasterPage } from './master-pages.server.ts'
import type { Master } from './masters.server.ts'
import { SuggestionCards } from './Suggestions.tsx'

export interface RefusedMaster {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  /** What somebody else stored meanwhile. */
  theirs: Master | null
}

interface MasterFormProps {
  page: MasterPage
  refused?: RefusedMaster | undefined
}

/** One master answer to be written: its fields, what proves it, and how long it has stood. */
export function MasterForm({ page, refused }: MasterFormProps) {
  const { t, f, lang } = useWords()
  const { question, criterion, master } = page
  const stored = refused?.theirs ?? master
  const typed = (field: string, value: string | null | undefined) => {
    const given = refused?.values[field]
    if (refused) return typeof given === 'string' ? given : ''
    return value ?? ''
  }
  const state = typed('state', master?.state)
  const { errors } = refused ?? {}
  const crumbs = [
    { href: paths.library, label: t.library.title },
    { href: paths.libraryCriterion(criterion.id), label: criterion.name[lang] },
  ]
  return (
    <>
      <PageTitle title={t.library.master.title(question.id)} crumbs={crumbs}>
        {t.library.master.lead}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <SuggestionCards questionId={question.id} suggestions={page.suggestions} answered={master !== null} />
      {page.taking && (
        <p className="note" role="status">
          {t.library.suggestions.taking(page.taking.fileName, page.taking.line)}{' '}
          <a href={paths.libraryAnswer(question.id)}>{t.library.suggestions.leave}</a>
        </p>
      )}
      {refused?.theirs && (
        <div className="note caution">
          <p>
            {t.library.master.conflict(
              refused.theirs.validatedBy ?? t.library.someone,
              f.shortDay(refused.theirs.validatedAt),
            )}
          </p>
          <MasterText answer={refused.theirs} />
        </div>
      )}
      <form method="post" className="card">
        <TextArea
          name="text"
          label={question.question[lang]}
          hint={`${question.rationale[lang]} ${t.responses.expected(f.list(question.evidence.map(({ label }) => label[lang])))}`}
          rows={10}
          defaultValue={typed('text', page.taking?.text ?? master?.text)}
          error={errors?.text}
        />
        <input type="hidden" name="revision" value={stored?.revision ?? 0} />
        {page.taking && <input type="hidden" name="suggestion" value={page.taking.id} />}
        <SelectField
          name="state"
          label={t.responses.state}
          defaultValue={state}
          error={errors?.state}
          options={[
            { value: '', label: t.responses.chooseState },
            ...declaredStates.map((value) => ({ value, label: t.terms.states[value] })),
          ]}
        />
        <details open={state === 'in_progress' || state === 'planned' || state === 'not_applicable'}>
          <summary>{t.responses.stateDetails}</summary>
          <TextField
            name="stateDate"
            type="date"
            label={t.responses.stateDate}
            defaultValue={typed('stateDate', master?.stateDate)}
            error={errors?.stateDate}
          />
          <TextField
            name="naReason"
            label={t.responses.naReason}
            defaultValue={typed('naReason', master?.naReason)}
            error={errors?.naReason}
          />
        </details>
        <TextField
          name="reviewOn"
          type="date"
          optional
          label={t.library.master.reviewOn}
          hint={t.library.master.reviewHint}
          defaultValue={typed('reviewOn', master?.due ? null : master?.reviewOn)}
          error={errors?.reviewOn}
        />
        <p className="actions">
          <button>{t.library.master.save}</button>
          {page.next && (
            <button className="alt" name="next" value={page.next}>
              {t.library.master.saveNext}
            </button>
          )}
          {master && <a href={paths.libraryHistory(question.id)}>{t.library.history}</a>}
        </p>
      </form>
      {master ? (
        <>
          <MasterStanding answer={{ ...master, buyers: page.buyers }} />
          {page.imported && <ImportedLine from={page.imported} />}
        </>
      ) : (
        <p className="soft">{t.library.master.none}</p>
      )}
      <section className="card">
        <h2>{t.library.master.evidence}</h2>
        <ul className="list">
          {page.evidence.map((piece) => (
            <li key={piece.id}>
              <EvidenceLink evidence={piece} /> <EvidenceTags evidence={piece} />
              <br />
              <EvidenceFacts evidence={piece} locator={piece.locator} />
            </li>
          ))}
        </ul>
        <p>
          {t.library.master.evidenceHint} <a href={paths.libraryEvidence()}>{t.library.allEvidence}</a>
        </p>
      </section>
    </>
  )
}
