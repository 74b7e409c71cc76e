import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { fileSize } from '#app/ui/file-size.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { RecordFilesModel } from './queries.server.ts'

type File = RecordFilesModel['files'][number]

const isUnderWay = ({ state }: File) => state === 'waiting' || state === 'making'

/** The files of a scoring record: those that are there, those that are being made and how far they are. */
export function RecordFiles({ page }: { page: RecordFilesModel }) {
  const { t, lang } = useWords()
  const r = t.record.files
  const { campaign } = page
  const underWay = page.files.filter(isUnderWay).length
  const columns: Column<File | null>[] = [
    { key: 'file', header: r.file, cell: (file) => (file ? r.names[file.format][file.language] : r.json) },
    {
      key: 'state',
      header: r.state,
      cell: (file) =>
        file ? (
          <div data-live={`${file.format}-${file.language}`}>
            <FileState file={file} page={page} />
          </div>
        ) : (
          <a href={paths.comparisonRecordJson(campaign.id)}>{r.download}</a>
        ),
    },
  ]
  // The reader's own language first.
  const files = page.files.toSorted((a, b) => Number(b.language === lang) - Number(a.language === lang))
  return (
    <>
      <PageTitle
        title={r.title}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
          { href: paths.comparison(campaign.id), label: t.comparison.title },
        ]}
      >
        {r.lead(page.suppliers, page.questions)}
      </PageTitle>
      {page.final ? (
        <form method="post">
          {page.long && <p>{r.long}</p>}
          <DataTable
            caption={r.title}
            captionHidden
            columns={columns}
            rows={[...files, null]}
            rowKey={(file) => (file ? `${file.format}-${file.language}` : 'json')}
          />
          <div data-live="summary">
            {underWay > 0 && (
              <p className="actions" data-under-way>
                <span>{r.underWay(underWay)}</span>
                <a href={paths.recordFiles(campaign.id)}>{r.refresh}</a>
              </p>
            )}
          </div>
        </form>
      ) : (
        <p className="note caution">{t.record.notFinal}</p>
      )}
    </>
  )
}

function FileState({ file, page }: { file: File; page: RecordFilesModel }) {
  const { t, f } = useWords()
  const r = t.record.files
  const { state, format, language } = file
  const name = r.names[format][language]
  const href = { pdf: paths.comparisonRecord, xlsx: paths.comparisonRecordXlsx }[format](page.campaign.id, language)
  const download = (
    <a href={href}>
      {r.download}
      <span className="visually-hidden"> {name}</span>
    </a>
  )
  if (state === 'waiting') return <>{r.waiting}</>
  if (state === 'making') return <Progress file={file} name={name} />
  if (state === 'done')
    return (
      <>
        {download} {r.size(fileSize(file.size ?? 0, { t, f }))}
        <br />
        <span className="small soft">{r.made(f.instant(file.madeAt, page.campaign.timeZone))}</span>
      </>
    )
  // A short one is made while its reader waits, always up to date.
  if (!page.long) return download
  return (
    <>
      {state === 'outdated' && <p className="small soft">{r.outdated}</p>}
      {state === 'failed' && <p className="small soft">{r.failed}</p>}
      <button className="alt" name="file" value={`${format}-${language}`}>
        {state === 'none' ? r.make : r.again}
        <span className="visually-hidden"> {name}</span>
      </button>
    </>
  )
}

function Progress({ file, name }: { file: File; name: string }) {
  const { t } = useWords()
  const r = t.record.files
  const { done, about, format } = file
  const said = about === 0 ? r.starting : format === 'pdf' ? r.pages(done, about) : r.rows(done)
  return (
    <>
      <progress value={done} max={Math.max(1, about)} aria-label={r.bar(name)} /> {said}
    </>
  )
}
