import { Fragment } from 'react'
import { walkOrders } from '#app/domain/assessment/marking-walk.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { markingQueue } from './queue.server.ts'

type Queue = Awaited<ReturnType<typeof markingQueue>>

/** What waits for the evaluator, campaign by campaign; the next answer is one click away. */
export function MarkingQueue({ queue }: { queue: Queue }) {
  const { t, f, lang } = useWords()
  const campaigns = [...new Map(queue.rows.map((row) => [row.campaignId, row.campaignName]))]
  const { first } = queue
  const unmarked = queue.rows.every(({ marked }) => marked === 0)
  return (
    <>
      <PageTitle title={t.marking.title}>{t.marking.lead(queue.toMark, queue.toLock)}</PageTitle>
      {queue.unsigned.map(({ id, name, state }) => (
        <p key={id} className="note caution">
          {t.declarations.queue[state](name)} <a href={paths.declaration(id)}>{t.declarations.queueLink[state]}</a>
        </p>
      ))}
      {first && (
        <p className="actions top">
          <a className="button" href={paths.markingQuestion(first.campaignId, first.invitationId, first.questionId)}>
            {t.marking.start}
          </a>
          {unmarked && <a href={paths.calibration(first.campaignId)}>{t.calibration.link}</a>}
        </p>
      )}
      {queue.rows.length === 0 && queue.unsigned.length === 0 && <p className="empty">{t.marking.empty}</p>}
      {campaigns.map(([id, name]) => (
        <Fragment key={id}>
          <DataTable
            caption={name}
            rows={queue.rows.filter((row) => row.campaignId === id)}
            rowKey={(row) => row.criterionId}
            columns={[
              {
                key: 'criterion',
                header: t.marking.criterion,
                cell: (row) => <a href={paths.markingCriterion(id, row.criterionId)}>{row.criterionName[lang]}</a>,
              },
              {
                key: 'marks',
                header: t.marking.marks,
                cell: (row) => t.marking.of(row.marked, row.answered),
                number: true,
              },
              {
                key: 'locks',
                header: t.marking.locks,
                cell: (row) => t.marking.of(row.locked, row.suppliers),
                number: true,
              },
            ]}
          />
          <p>
            <a href={paths.consensus(id)}>{t.marking.agree(name)}</a>
          </p>
        </Fragment>
      ))}
      <Pagination page={queue.page} pages={queue.pages} href={(page) => `${paths.marking}?page=${page}`} />
      {queue.rows.length > 0 && <Order chosen={queue.order} />}
      {queue.upcoming.map(({ id, name, deadline, timeZone }) => (
        <p key={id} className="soft">
          {t.marking.opensOn(name, f.instant(deadline, timeZone))}
        </p>
      ))}
    </>
  )
}

/** In which order "next" goes through the answers; the evaluator's own choice, for every campaign of this buyer. */
function Order({ chosen }: { chosen: Queue['order'] }) {
  const { t } = useWords()
  const { order } = t.marking
  return (
    <form method="post" className="card">
      <RadioGroup
        name="walk"
        legend={order.title}
        hint={order.hint}
        defaultValue={chosen}
        choices={walkOrders.map((walk) => ({ value: walk, label: order.by[walk] }))}
      />
      <button className="alt">{order.save}</button>
    </form>
  )
}
