import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { FieldError, TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { References } from '#app/ui/References.tsx'
import type { TellingPageModel } from './tellings.server.ts'

export interface RefusedTelling {
  errors: Record<string, string>
  chosen: string[]
  early: string
}

interface DebriefingPageProps {
  page: TellingPageModel
  mayPublish: boolean
  /** Suppliers that were just told. */
  told: number | null
  refused?: RefusedTelling | undefined
}

/** What was promised, where it stands with each supplier, and the two acts: the preview, then the publication. */
export function DebriefingPage({ page, mayPublish, told, refused }: DebriefingPageProps) {
  const { t } = useWords()
  const d = t.debriefing
  const { campaign } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const acting = mayPublish && campaign.status === 'assessed'
  return (
    <>
      <PageTitle title={d.title} crumbs={crumbs} />
      <ErrorSummary errors={refused?.errors} />
      {told !== null && (
        <p className="note" role="status">
          {d.told(told)}
        </p>
      )}
      <Promised page={page} />
      {campaign.status === 'assessed' && <p>{d.steps}</p>}
      {campaign.status !== 'assessed' && campaign.status !== 'debriefed' ? (
        <p>
          {d.notYet} <a href={paths.assess(campaign.id)}>{t.reports.toAssess}</a>
        </p>
      ) : page.total === 0 ? (
        <p className="soft">{d.nobody}</p>
      ) : acting ? (
        <form method="post">
          <List page={page} acting refused={refused} />
          <Acts refused={refused} early={page.early} />
        </form>
      ) : (
        <List page={page} acting={false} refused={undefined} />
      )}
      <References references={page.references} title={t.bridge.references} />
    </>
  )
}

function Promised({ page: { campaign, promise } }: Pick<DebriefingPageProps, 'page'>) {
  const { t, f } = useWords()
  const d = t.debriefing
  const day = f.day(campaign.debriefingOn)
  if (promise === 'kept') return <p className="note">{d.done(f.instant(campaign.debriefedAt, campaign.timeZone))}</p>
  if (promise === 'overdue') return <p className="note caution">{d.overdue(day)}</p>
  if (promise === 'soon') return <p className="note">{d.soon(day)}</p>
  return <p>{promise === 'none' ? d.noPromise : d.promised(day)}</p>
}

function List({ page, acting, refused }: Pick<DebriefingPageProps, 'page' | 'refused'> & { acting: boolean }) {
  const { t, f } = useWords()
  const d = t.debriefing
  const { campaign, rows } = page
  type Row = (typeof rows)[number]
  const when = (row: Row) => row.publishedAt ?? row.previewedAt
  const columns: Column<Row>[] = [
    {
      key: 'supplier',
      header: d.supplier,
      cell: (row) =>
        acting && !row.published ? (
          <label className="choice">
            <input
              type="checkbox"
              name="chosen"
              value={row.invitationId}
              defaultChecked={refused?.chosen.includes(row.invitationId)}
            />
            <span>{row.name}</span>
          </label>
        ) : (
          row.name
        ),
    },
    {
      key: 'state',
      header: d.state,
      cell: (row) => (
        <>
          {d.states[row.state]} {when(row) && <small className="soft">{f.shortDay(when(row))}</small>}
          {row.state === 'previewed' && <p className="small soft">{d.flagsUntil(f.shortDay(row.flagsUntil))}</p>}
          {row.state === 'ready' && row.nothingToFlag && <p className="small soft">{d.saidNothing}</p>}
        </>
      ),
    },
    {
      key: 'report',
      header: d.report,
      cell: (row) => (
        <>
          <a href={paths.report(campaign.id, row.invitationId)}>
            {d.seeReport}
            <span className="visually-hidden"> {d.seeReportOf(row.name)}</span>
          </a>
          {(row.everFlagged > 0 || row.replied) && (
            <>
              {' · '}
              <a href={paths.reportFlags(campaign.id, row.invitationId)}>
                {row.everFlagged > 0 ? d.flagsLink(row.everFlagged) : d.exchangesLink}
                <span className="visually-hidden"> {d.seeReportOf(row.name)}</span>
              </a>
            </>
          )}
        </>
      ),
    },
  ]
  const error = refused?.errors.chosen
  return (
    <div className={error ? 'field bad' : undefined} id={fieldId('chosen')}>
      <FieldError id={fieldId('chosen')} error={error} />
      <DataTable
        caption={d.listCaption(page.published, page.total)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.invitationId}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        href={(number) => paths.debriefing(campaign.id, { page: number })}
      />
    </div>
  )
}

function Acts({ refused, early }: Pick<DebriefingPageProps, 'refused'> & { early: boolean }) {
  const { t } = useWords()
  const d = t.debriefing
  return (
    <>
      <p className="actions">
        <button name="intent" value="preview">
          {d.sendPreview}
        </button>
        <button className="alt" name="intent" value="preview-all">
          {d.sendPreviewAll}
        </button>
      </p>
      <h2>{d.publishTitle}</h2>
      {early && (
        <TextArea
          name="early"
          label={d.early}
          hint={d.earlyHint}
          rows={3}
          error={refused?.errors.early}
          defaultValue={refused?.early}
        />
      )}
      <Checkbox name="confirm" label={d.confirm} error={refused?.errors.confirm} />
      <p className="actions">
        <button className="alt" name="intent" value="publish">
          {d.publish}
        </button>
        <button className="alt" name="intent" value="publish-all">
          {d.publishAll}
        </button>
      </p>
    </>
  )
}
