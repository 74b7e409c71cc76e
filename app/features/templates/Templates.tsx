import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { TemplateRow } from './queries.server.ts'

export function Templates({ templates, done }: { templates: TemplateRow[]; done: 'saved' | 'removed' | null }) {
  const { t, f } = useWords()
  const w = t.templates
  const columns: Column<TemplateRow>[] = [
    { key: 'name', header: w.columns.name, cell: (row) => <a href={paths.template(row.id)}>{row.name}</a> },
    { key: 'purpose', header: w.columns.purpose, cell: (row) => t.terms.purposes[row.purpose] },
    { key: 'questions', header: w.columns.questions, number: true, cell: (row) => f.integer(row.questions) },
    { key: 'saved', header: w.columns.saved, cell: (row) => w.savedBy(f.shortDay(row.savedAt), row.author) },
  ]
  return (
    <>
      <PageTitle title={w.title} crumbs={[{ href: paths.campaigns, label: t.campaigns.title }]}>
        {w.lead}
      </PageTitle>
      {done && (
        <p className="note" role="status">
          {w[done]}
        </p>
      )}
      {templates.length === 0 ? (
        <div className="empty">
          <h2>{w.emptyTitle}</h2>
          <p>{w.emptyText}</p>
        </div>
      ) : (
        <DataTable caption={w.found(templates.length)} columns={columns} rows={templates} rowKey={({ id }) => id} />
      )}
    </>
  )
}
