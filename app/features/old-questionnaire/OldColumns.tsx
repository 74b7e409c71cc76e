import { excerpt } from '#app/domain/answers/library-review.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { OldColumnsModel } from './queries.server.ts'

interface OldColumnsProps {
  page: OldColumnsModel
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> } | undefined
}

/** A column as spreadsheets name it: A to Z, then AA. */
const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)

const manySheets = 30

/** Which columns of which sheet hold what, where it was not found or found wrongly. */
export function OldColumns({ page, refused }: OldColumnsProps) {
  const { t } = useWords()
  const words = t.oldQuestionnaire
  const { pendingId, sheets, sheet, current, columns } = page
  const options = columns.map(({ at, words: first }) => ({
    value: String(at),
    label: words.column(letterOf(at), excerpt(first, 60)),
  }))
  const field = (name: 'question' | 'answer' | 'comment') => {
    const given = refused?.values[name]
    return {
      name,
      error: refused?.errors[name],
      defaultValue: typeof given === 'string' ? given : String(current?.[name] ?? ''),
    }
  }
  return (
    <>
      <PageTitle
        title={words.columnsTitle}
        crumbs={[
          { href: paths.library, label: t.library.title },
          { href: paths.oldQuestionnaire(), label: words.title },
          { href: paths.oldQuestionnairePreview(pendingId), label: words.previewTitle },
        ]}
      >
        {words.columnsLead(page.fileName)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {sheets.length > 1 && (
        <nav aria-label={words.sheets} className="card">
          <h2>{words.sheets}</h2>
          <ul className="list">
            {sheets.slice(0, manySheets).map(({ name, answers }, at) => (
              <li key={name}>
                {at === sheet ? (
                  <strong>{words.sheetAnswers(name, answers)}</strong>
                ) : (
                  <a href={paths.oldQuestionnaireColumns(pendingId, at)}>{words.sheetAnswers(name, answers)}</a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {options.length < 2 ? (
        <p className="empty">{words.emptySheet}</p>
      ) : (
        <form method="post" className="card">
          <SelectField
            {...field('question')}
            label={words.questions}
            options={[{ value: '', label: words.choose }, ...options]}
          />
          <SelectField
            {...field('answer')}
            label={words.answers}
            options={[{ value: '', label: words.choose }, ...options]}
          />
          <SelectField
            {...field('comment')}
            label={words.comments}
            optional
            options={[{ value: '', label: words.noColumn }, ...options]}
          />
          <p className="hint">{words.choicesLost}</p>
          <button>{words.useColumns}</button>
        </form>
      )}
    </>
  )
}
