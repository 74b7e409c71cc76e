import type { FileFault, FileOffer } from '#app/domain/results/tender-file.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { TenderTitle } from './TenderPage.tsx'

export interface ImportPreview {
  offers: (FileOffer & { name: string })[]
  faults: FileFault[]
  counts: Record<FileOffer['change'], number>
  /** What the confirmation sends back. */
  content: string
  revision: number
}

interface ImportProps {
  page: { campaign: { id: string; name: string }; technical: { id: string; name: string }[]; nrTyped: boolean }
  preview: ImportPreview | undefined
  errors: Record<string, string> | undefined
}

const listed = 25

/** The door for a file of prices and marks, and what it would change before it does. */
export function TenderImport({ page, preview, errors }: ImportProps) {
  const { t, f } = useWords()
  const w = t.tender
  const { campaign, technical, nrTyped } = page
  const names = [
    w.columns.supplier,
    w.columns.price,
    ...(nrTyped ? [w.columns.nr] : []),
    ...technical.map(({ name }) => name),
  ]
  return (
    <>
      <TenderTitle campaign={campaign} title={w.importTitle} within>
        {w.importLead}
      </TenderTitle>
      <ErrorSummary errors={errors} />
      {preview && <Preview page={page} preview={preview} />}
      <form method="post" encType="multipart/form-data" className="card">
        <TextField
          name="file"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          label={w.file}
          hint={w.importColumns(f.list(names))}
          error={errors?.file}
        />
        <p className="actions">
          <button className={preview ? 'alt' : undefined}>{w.read}</button>
          <a href={paths.tender(campaign.id)}>{t.common.cancel}</a>
        </p>
      </form>
    </>
  )
}

function Preview({ page, preview }: { page: ImportProps['page']; preview: ImportPreview }) {
  const { t, f } = useWords()
  const w = t.tender
  const { counts, faults } = preview
  const moves = preview.offers.filter(({ change }) => change !== 'same')
  const columns: Column<ImportPreview['offers'][number]>[] = [
    { key: 'name', header: w.columns.supplier, cell: ({ name }) => name },
    { key: 'change', header: w.change, cell: ({ change }) => w.changes[change] },
    { key: 'price', header: w.columns.price, number: true, cell: ({ offer }) => f.decimal(offer.price, 2) },
    ...(page.nrTyped
      ? [
          {
            key: 'nr',
            header: w.columns.nr,
            number: true,
            cell: ({ offer }: ImportPreview['offers'][number]) => f.score(offer.nr),
          },
        ]
      : []),
    ...page.technical.map(({ id, name }) => ({
      key: id,
      header: name,
      number: true,
      cell: ({ offer }: ImportPreview['offers'][number]) => f.score(offer.marks[id] ?? null),
    })),
  ]
  return (
    <section className="card">
      <h2>{w.preview}</h2>
      <p>{w.counts(counts.new, counts.changed, counts.same)}</p>
      {moves.length > 0 && (
        <DataTable
          caption={w.preview}
          captionHidden
          columns={columns}
          rows={moves.slice(0, listed)}
          rowKey={({ id }) => id}
        />
      )}
      {moves.length > listed && <p className="small soft">{w.more(moves.length - listed)}</p>}
      {faults.length > 0 && (
        <>
          <h3>{w.faults}</h3>
          <ul>
            {faults.slice(0, listed).map(({ line, kind, text }) => (
              <li key={line}>{w.fault[kind](line, text)}</li>
            ))}
          </ul>
          {faults.length > listed && <p className="small soft">{w.more(faults.length - listed)}</p>}
        </>
      )}
      {moves.length > 0 ? (
        <form method="post" encType="multipart/form-data">
          <input type="hidden" name="content" value={preview.content} />
          <input type="hidden" name="revision" value={preview.revision} />
          <button>{w.confirm}</button>
        </form>
      ) : (
        <p>{w.nothingToSave}</p>
      )}
    </section>
  )
}
