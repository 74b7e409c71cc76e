import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { TrendPageModel } from './trend.server.ts'

type Compared = NonNullable<TrendPageModel['compared']>

/** One supplier beside itself in an earlier campaign, on what compares and nothing else. */
export function TrendPage({ page }: { page: TrendPageModel }) {
  const { t } = useWords()
  const w = t.trend
  const { campaign, supplier, compared } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.comparison(campaign.id), label: t.comparison.title },
  ]
  return (
    <>
      <PageTitle title={w.title(supplier.name)} crumbs={crumbs}>
        {w.lead}
      </PageTitle>
      {compared ? (
        <ThenAndNow page={page} compared={compared} />
      ) : (
        <div className="empty">
          <h2>{w.noneTitle}</h2>
          <p>{w.none}</p>
        </div>
      )}
      <p className="actions">
        <a href={paths.report(campaign.id, supplier.id)}>{w.report}</a>
      </p>
    </>
  )
}

function ThenAndNow({ page, compared }: { page: TrendPageModel; compared: Compared }) {
  const { t, f, lang } = useWords()
  const w = t.trend
  const { timeZone } = page.campaign
  const { trend } = compared
  const signed = (n: number) => (n > 0.05 ? `+${f.score(n)}` : f.score(Math.abs(n) < 0.05 ? 0 : n))
  type Row = (typeof trend.criteria)[number]
  const columns: Column<Row>[] = [
    { key: 'criterion', header: w.criterion, cell: ({ id }) => page.names[id]?.[lang] ?? id },
    { key: 'questions', header: w.questions, number: true, cell: (row) => f.integer(row.questions) },
    { key: 'before', header: w.before, number: true, cell: (row) => f.score(row.before) },
    { key: 'now', header: w.now, number: true, cell: (row) => f.score(row.now) },
    { key: 'difference', header: w.difference, number: true, cell: (row) => signed(row.now - row.before) },
  ]
  return (
    <>
      {page.past.length > 1 && (
        <nav aria-label={w.choose}>
          <p>
            {w.choose}{' '}
            {page.past.map(({ id, name, assessedAt }) => (
              <span key={id}>
                <a
                  href={paths.trend(page.campaign.id, page.supplier.id, id)}
                  aria-current={id === compared.id ? 'true' : undefined}
                >
                  {name} ({f.instant(assessedAt, timeZone)})
                </a>{' '}
              </span>
            ))}
          </p>
        </nav>
      )}
      <h2>{w.beside(compared.name, f.instant(compared.assessedAt, timeZone))}</h2>
      {trend.questions === 0 || trend.before === null || trend.now === null ? (
        <p className="note caution">{w.nothingCompares}</p>
      ) : (
        <>
          <p className="note">
            {w.overall(f.score(trend.before), f.score(trend.now), signed(trend.now - trend.before))}{' '}
            {w.over(trend.questions, compared.asked)} {compared.left && w.partial}
          </p>
          <DataTable caption={w.byCriterion} columns={columns} rows={trend.criteria} rowKey={({ id }) => id} />
          {compared.left ? <Levels page={page} trend={trend} /> : <Changed page={page} trend={trend} />}
        </>
      )}
      {compared.left && <Left left={compared.left} />}
      <p className="small soft">{w.means}</p>
    </>
  )
}

interface LevelsProps {
  page: TrendPageModel
  trend: Compared['trend']
}

function useLevelWords() {
  const { f } = useWords()
  return (level: number) => (Number.isInteger(level) ? `${level}` : f.decimal(level, 1))
}

function Changed({ page, trend }: LevelsProps) {
  const w = useWords().t.trend
  const named = useLevelWords()
  return (
    <>
      <h2>{w.changed(trend.changed.length)}</h2>
      {trend.changed.length > 0 && (
        <ul>
          {trend.changed.map(({ id, before, now }) => (
            <li key={id}>
              <a href={paths.sideBySide(page.campaign.id, id, [page.supplier.id])}>{id}</a>{' '}
              {w.fromTo(named(before), named(now), now > before)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Every question that a re-evaluation asked again: few enough for a table. */
function Levels({ page, trend }: LevelsProps) {
  const w = useWords().t.trend
  const named = useLevelWords()
  const columns: Column<Compared['trend']['levels'][number]>[] = [
    {
      key: 'question',
      header: w.question,
      cell: ({ id }) => <a href={paths.sideBySide(page.campaign.id, id, [page.supplier.id])}>{id}</a>,
    },
    { key: 'before', header: w.before, number: true, cell: ({ before }) => named(before) },
    { key: 'now', header: w.now, number: true, cell: ({ now }) => named(now) },
  ]
  return <DataTable caption={w.levels} columns={columns} rows={trend.levels} rowKey={({ id }) => id} />
}

/** What a re-evaluation left as it was then: said, never scored. */
function Left({ left: { notAsked, otherwise } }: { left: NonNullable<Compared['left']> }) {
  const { t, f } = useWords()
  const w = t.trend
  const named = useLevelWords()
  return (
    <>
      <h2>{w.notAsked(notAsked.length)}</h2>
      {notAsked.length > 0 && (
        <>
          <p>
            {f.list(notAsked.map(({ id, level }) => (level === null ? w.outside(id) : w.atLevel(id, named(level)))))}
          </p>
          <p className="small soft">{w.notAskedMeans}</p>
        </>
      )}
      {otherwise.length > 0 && <p>{w.otherwise(f.list(otherwise))}</p>}
    </>
  )
}
