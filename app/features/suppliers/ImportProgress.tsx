import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ImportPageModel } from './import-page.server.ts'

/** How far the writing of a confirmed file is: the same address before, during and after, whoever reloads it. */
export function ImportProgress({ page }: { page: ImportPageModel }) {
  const { t, f } = useWords()
  const i = t.directory.import
  const { state, done, total } = page
  const title = { preview: i.previewTitle, running: i.runningTitle, done: i.doneTitle, failed: i.failedTitle }[state]
  return (
    <>
      <PageTitle title={title} crumbs={[{ href: paths.suppliers, label: t.directory.title }]}>
        {page.fileName}
      </PageTitle>
      {state === 'failed' && <p className="note caution">{i.failed}</p>}
      <p>
        <progress value={done} max={Math.max(1, total)} aria-label={i.bar} />{' '}
        <strong role="status">{i.progress(done, total)}</strong>
      </p>
      {state === 'running' && (
        <>
          <p className="soft">{i.leave}</p>
          <p className="actions">
            <a className="button" href={paths.supplierImportPage(page.id)}>
              {i.refresh}
            </a>
          </p>
        </>
      )}
      {state === 'failed' && (
        <form method="post" className="actions">
          <button name="then" value="resume">
            {i.resume}
          </button>
        </form>
      )}
      <dl className="facts">
        <dt>{i.results.added}</dt>
        <dd>{f.integer(page.added)}</dd>
        <dt>{i.results.merged}</dt>
        <dd>{f.integer(page.merged)}</dd>
        <dt>{i.results.rejected}</dt>
        <dd>
          {f.integer(page.rejected)}{' '}
          {page.rejected > 0 && <a href={paths.supplierImportRejected(page.id)}>{i.rejectedCsv}</a>}
        </dd>
        {state === 'done' &&
          page.campaign && [<dt key="term">{i.results.invited}</dt>, <dd key="value">{f.integer(page.invited)}</dd>]}
      </dl>
      {state === 'done' && page.campaign && page.invited < total && (
        <p className="soft">{i.notInvited(total - page.invited)}</p>
      )}
      {state === 'done' && (
        <p className="actions">
          {page.campaign ? (
            <a className="button" href={paths.campaignSuppliers(page.campaign.id)}>
              {i.toCampaign}
            </a>
          ) : (
            <a className="button" href={paths.suppliers}>
              {i.toDirectory}
            </a>
          )}
          <a href={paths.supplierImport(page.campaign?.id)}>{i.again}</a>
        </p>
      )}
    </>
  )
}
