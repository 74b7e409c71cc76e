import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { seenField } from './forms.ts'
import type { DueAnswersModel } from './master-pages.server.ts'

type Row = DueAnswersModel['rows'][number]

interface DueAnswersProps {
  list: DueAnswersModel
  /** How many answers have just been confirmed; null when the page is merely opened. */
  attested: number | null
}

/** The master answers past their review date: what changed is edited, all the others are confirmed in one action. */
export function DueAnswers({ list, attested }: DueAnswersProps) {
  const { t, f } = useWords()
  const { dueList } = t.library
  return (
    <>
      <PageTitle title={dueList.title} crumbs={[{ href: paths.library, label: t.library.title }]}>
        {list.rows.length > 0 && dueList.lead(list.rows.length)}
      </PageTitle>
      {attested !== null && <p className="note">{attested > 0 ? dueList.done(attested) : dueList.unchanged}</p>}
      {list.rows.length === 0 ? (
        <p className="empty">
          {dueList.empty} {list.next && dueList.next(f.shortDay(list.next))}
        </p>
      ) : (
        <form method="post" className="card">
          <dl className="answers">
            {list.rows.map((row) => (
              <DueAnswer key={row.questionId} row={row} />
            ))}
          </dl>
          <input type="hidden" name="seen" value={seenField(list.rows)} />
          <p className="hint">{dueList.confirmHint}</p>
          <p className="actions">
            <button>{dueList.confirm(list.rows.length)}</button>
          </p>
        </form>
      )}
    </>
  )
}

function DueAnswer({ row }: { row: Row }) {
  const { t, f } = useWords()
  const due = row.stateDate && f.shortDay(row.stateDate)
  const declared = [row.state && t.terms.states[row.state], due, row.naReason].filter(Boolean).join(' · ')
  const validated = t.library.validated(f.shortDay(row.validatedAt), row.validatedBy ?? t.library.someone)
  return (
    <>
      <dt>
        <a href={paths.libraryAnswer(row.questionId)}>{row.questionId}</a>
      </dt>
      <dd className="prose declared">{[declared, row.text].filter(Boolean).join('\n')}</dd>
      <dd className="soft small">{validated}</dd>
    </>
  )
}
