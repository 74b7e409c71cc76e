import { sirenText } from '#app/domain/suppliers/siren.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { lineField } from './forms.ts'
import type { ImportPageModel } from './import-page.server.ts'

type Preview = NonNullable<ImportPageModel['preview']>
type Part = Preview['show']

interface PreviewProps {
  page: ImportPageModel
  preview: Preview
  kept: boolean
  errors?: Record<string, string> | undefined
}

/** What a file would do, before it does: what is refused and why, who may be there already, and who is new. */
export function ImportPreview({ page, preview, kept, errors }: PreviewProps) {
  const { t } = useWords()
  const i = t.directory.import
  const { counts, show, merging } = preview
  return (
    <>
      <PageTitle title={i.previewTitle} crumbs={[{ href: paths.supplierImport(page.campaign?.id), label: i.title }]}>
        {i.previewLead(page.fileName)} {page.campaign && i.leadCampaign(page.campaign.name || t.launch.unnamed)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {kept && (
        <p className="note" role="status">
          {i.kept}
        </p>
      )}
      <p>
        {i.summary(counts.accepted, counts.rejected)} {merging > 0 && `${i.mergeSummary(merging)}.`}
      </p>
      <Parts page={page} preview={preview} />
      <form method="post">
        {show === 'rejected' && <Rejected page={page} preview={preview} />}
        {show === 'matches' && <Matches preview={preview} />}
        {show === 'accepted' && <Accepted preview={preview} />}
        <Pagination
          page={preview.page}
          pages={preview.pages}
          href={(to) => paths.supplierImportPage(page.id, { show, page: to })}
        />
        {counts.accepted === 0 && <p className="note caution">{i.nothing}</p>}
        <p className="actions">
          {counts.accepted > 0 && (
            <button name="then" value="confirm">
              {i.confirm(counts.accepted)}
            </button>
          )}
          {show === 'matches' && (
            <button className="alt" name="then" value="keep">
              {i.saveChoices}
            </button>
          )}
          <button className="alt" name="then" value="discard">
            {i.discard}
          </button>
        </p>
      </form>
    </>
  )
}

function Parts({ page, preview }: Pick<PreviewProps, 'page' | 'preview'>) {
  const { t } = useWords()
  const i = t.directory.import
  const parts: Part[] = ['rejected', 'matches', 'accepted']
  return (
    <nav className="tabs" aria-label={i.partsLabel}>
      {parts.map((part) => (
        <a
          key={part}
          href={paths.supplierImportPage(page.id, { show: part })}
          aria-current={part === preview.show ? 'page' : undefined}
        >
          {i.parts[part](preview.counts[part])}
        </a>
      ))}
    </nav>
  )
}

function Rejected({ page, preview }: Pick<PreviewProps, 'page' | 'preview'>) {
  const { t } = useWords()
  const { import: i, columns: c, faults } = t.directory
  const columns: Column<Preview['rejected'][number]>[] = [
    { key: 'line', header: c.line, cell: (row) => row.line },
    { key: 'why', header: c.why, sentence: true, cell: (row) => row.faults.map((fault) => faults[fault]).join(' ') },
    { key: 'text', header: c.text, cell: (row) => row.text },
  ]
  return (
    <>
      <p className="soft">
        {i.rejectedLead}{' '}
        {preview.counts.rejected > 0 && <a href={paths.supplierImportRejected(page.id)}>{i.rejectedCsv}</a>}
      </p>
      <DataTable
        caption={i.parts.rejected(preview.counts.rejected)}
        captionHidden
        columns={columns}
        rows={preview.rejected}
        rowKey={({ line }) => String(line)}
      />
    </>
  )
}

function Matches({ preview }: Pick<PreviewProps, 'preview'>) {
  const { t } = useWords()
  const { import: i, columns: c } = t.directory
  const columns: Column<Preview['matches'][number]>[] = [
    { key: 'line', header: c.line, cell: ({ line }) => line.line },
    {
      key: 'name',
      header: c.name,
      cell: ({ line }) => (
        <>
          {line.name} <small className="soft">{line.email}</small>
        </>
      ),
    },
    {
      key: 'other',
      header: c.other,
      cell: ({ other, by }) => i.by[by](other.line === null ? other.name : i.otherLine(other.name, other.line)),
    },
    {
      key: 'choice',
      header: c.choice,
      cell: ({ line, choice, free }) =>
        free ? (
          <select name={lineField(line.line)} defaultValue={choice} aria-label={i.choiceOf(line.line)}>
            <option value="merge">{i.merge}</option>
            <option value="keep">{i.keep}</option>
          </select>
        ) : (
          i.sameEntry
        ),
    },
  ]
  return (
    <>
      <p className="soft">{i.matchesLead}</p>
      <DataTable
        caption={i.parts.matches(preview.counts.matches)}
        captionHidden
        columns={columns}
        rows={preview.matches}
        rowKey={({ line }) => String(line.line)}
      />
    </>
  )
}

function Accepted({ preview }: Pick<PreviewProps, 'preview'>) {
  const { t, f } = useWords()
  const { import: i, columns: c } = t.directory
  const columns: Column<Preview['accepted'][number]>[] = [
    { key: 'line', header: c.line, cell: (row) => row.line },
    {
      key: 'name',
      header: c.name,
      cell: (row) => (
        <>
          {row.name} <small className="soft">{row.email}</small>
        </>
      ),
    },
    { key: 'siren', header: c.siren, cell: (row) => sirenText(row.siren) ?? f.integer(null) },
    { key: 'headcount', header: c.headcount, number: true, cell: (row) => f.integer(row.headcount) },
  ]
  return (
    <>
      <p className="soft">{i.acceptedLead}</p>
      <DataTable
        caption={i.parts.accepted(preview.counts.accepted)}
        captionHidden
        columns={columns}
        rows={preview.accepted}
        rowKey={({ line }) => String(line)}
      />
    </>
  )
}
