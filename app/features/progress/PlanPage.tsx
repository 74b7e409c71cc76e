import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { planPlaces } from './places.ts'
import type { PlanPageModel } from './plan.server.ts'

interface PlanPageProps {
  page: Omit<PlanPageModel, 'report'>
  mayAct: boolean
}

/** What one supplier and one buyer agreed to improve, the same page on both sides. */
export function PlanPage({ page, mayAct }: PlanPageProps) {
  const { t, f, lang } = useWords()
  const p = t.progress
  const places = planPlaces(page)
  type Action = (typeof page.actions)[number]
  const columns: Column<Action>[] = [
    { key: 'title', header: p.action, sentence: true, cell: (row) => <a href={places.action(row.id)}>{row.title}</a> },
    {
      key: 'state',
      header: p.state,
      cell: (row) => (
        <>
          {p.states[row.state]}
          {row.late && <strong className="late"> {p.late}</strong>}
        </>
      ),
    },
    { key: 'due', header: p.dueOn, cell: (row) => f.shortDay(row.dueOn) },
    { key: 'owner', header: p.owner, cell: (row) => row.owner },
  ]
  return (
    <>
      <PageTitle
        title={page.side === 'buyer' ? p.titleWith(page.supplier) : p.titleWith(page.buyer)}
        crumbs={[{ href: places.report, label: p.report }]}
      >
        {p.lead}
      </PageTitle>
      {page.actions.length === 0 ? (
        <p className="soft">{p.nothing}</p>
      ) : (
        <DataTable
          caption={p.count(page.actions.length)}
          columns={columns}
          rows={page.actions}
          rowKey={({ id }) => id}
        />
      )}
      {mayAct && (
        <p className="actions">
          <a className="button" href={places.make()}>
            {p.propose}
          </a>
          {page.side === 'buyer' && (
            <a href={paths.reEvaluate(page.campaign.id, [page.invitationId])}>{t.reEvaluation.linkOne}</a>
          )}
        </p>
      )}
      {page.kept.length > 0 && <Kept page={page} />}
      {mayAct && page.promises.length > 0 && (
        <>
          <h2>{p.promisesTitle}</h2>
          <p className="soft">{p.promisesLead}</p>
          <ul>
            {page.promises.map(({ sourceId, dueOn }) => (
              <li key={sourceId}>
                <a href={places.make(sourceId)}>{p.promiseOf(sourceId, f.day(dueOn))}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayAct && page.themes.length > 0 && (
        <>
          <h2>{p.themesTitle}</h2>
          <p className="soft">{p.themesLead}</p>
          <ul>
            {page.themes.map(({ sourceId, criterion, title, score }) => (
              <li key={sourceId}>
                <a href={places.make(sourceId)}>{title[lang]}</a> · {criterion[lang]} ({f.score(score)})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Promises of the response before this one, and what the answers given since make of them. */
function Kept({ page: { kept } }: Pick<PlanPageProps, 'page'>) {
  const { t, f } = useWords()
  const p = t.progress
  const columns: Column<(typeof kept)[number]>[] = [
    { key: 'question', header: p.question, cell: ({ questionId }) => questionId },
    { key: 'due', header: p.promisedFor, cell: ({ dueOn }) => f.shortDay(dueOn) },
    { key: 'outcome', header: p.outcome, cell: ({ outcome }) => p.outcomes[outcome] },
  ]
  return (
    <>
      <h2>{p.keptTitle}</h2>
      <DataTable
        caption={p.keptTitle}
        captionHidden
        columns={columns}
        rows={kept}
        rowKey={({ questionId }) => questionId}
      />
    </>
  )
}
