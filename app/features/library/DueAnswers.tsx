import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
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
  const columns: Column<Row>[] = [
    {
      key: 'answer',
      header: dueList.answer,
      cell: (row) => <a href={paths.libraryAnswer(row.questionId)}>{row.questionId}</a>,
    },
    {
      key: 'text',
      header: t.library.answers,
      cell: (row) => [row.state && t.terms.states[row.state], row.excerpt || row.naReason].filter(Boolean).join(' · '),
    },
    {
      key: 'validated',
      header: dueList.lastValidated,
      cell: (row) => dueList.validated(f.shortDay(row.validatedAt), row.validatedBy ?? t.library.someone),
    },
  ]
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
          <DataTable
            caption={dueList.title}
            captionHidden
            columns={columns}
            rows={list.rows}
            rowKey={(row) => row.questionId}
          />
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
