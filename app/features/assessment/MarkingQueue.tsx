import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { markingQueue, QueueRow } from './queue.server.ts'

type Queue = Awaited<ReturnType<typeof markingQueue>>

/** What one evaluator has to mark and lock, and the next answer. */
export function MarkingQueue({ queue }: { queue: Queue }) {
  const { t, f, lang } = useWords()
  const columns: Column<QueueRow>[] = [
    {
      key: 'criterion',
      header: t.marking.criterion,
      cell: ({ campaignId, criterionName, next }) =>
        next ? (
          <a href={paths.markingQuestion(campaignId, next.invitationId, next.questionId)}>{criterionName[lang]}</a>
        ) : (
          criterionName[lang]
        ),
    },
    { key: 'campaign', header: t.requests.campaign, cell: (row) => row.campaignName },
    { key: 'marked', header: t.marking.marked, cell: (row) => t.marking.of(row.marked, row.answered), number: true },
    { key: 'locked', header: t.marking.locked, cell: (row) => t.marking.of(row.locked, row.suppliers), number: true },
  ]
  return (
    <>
      <PageTitle title={t.marking.title}>{t.marking.lead(queue.toMark, queue.toLock)}</PageTitle>
      {queue.rows.length === 0 ? (
        <p className="empty">{t.marking.empty}</p>
      ) : (
        <DataTable
          caption={t.marking.title}
          captionHidden
          columns={columns}
          rows={queue.rows}
          rowKey={(row) => `${row.campaignId} ${row.criterionId}`}
        />
      )}
      <Pagination page={queue.page} pages={queue.pages} href={(page) => `${paths.marking}?page=${page}`} />
      {queue.upcoming.map(({ id, name, deadline, timeZone }) => (
        <p key={id} className="soft">
          {t.marking.upcoming(name, f.instant(deadline, timeZone))}
        </p>
      ))}
      {queue.first && (
        <p className="actions">
          <a
            className="button"
            href={paths.markingQuestion(queue.first.campaignId, queue.first.invitationId, queue.first.questionId)}
          >
            {t.marking.goOn}
          </a>
        </p>
      )}
    </>
  )
}
