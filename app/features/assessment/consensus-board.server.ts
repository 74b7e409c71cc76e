import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import { waitingPairs } from '#app/features/marking/waiting.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { AgendaList, AgendaView } from './agenda-view.ts'
import { overallAgreement } from './agreement.server.ts'
import { panelAgenda, type ViewerKey } from './panel-agenda.server.ts'

/**
 * The panel's agenda: revealed differences by stake, those already settled, and what is not revealed yet, of which only
 * the number of locked sets is said (Design §4.3, §6). One list at a time, 25 rows a page. Null when there is nothing
 * this person may see.
 */
export async function consensusBoard(db: Kysely<Schema>, key: ViewerKey, view: AgendaView) {
  const agenda = await panelAgenda(db, key)
  if (!agenda) return null
  const wanted = searchText(view.search)
  const found = (row: { supplier: string; criterionId: string; questionId?: string }) =>
    (view.criterion === '' || row.criterionId === view.criterion) &&
    (wanted === '' || searchText(`${row.supplier} ${row.questionId ?? ''}`).includes(wanted))
  const everyWaiting = await waitingPairs(db, key, agenda.criteria, agenda.suppliers)
  const lists = {
    open: agenda.differences.filter((item) => item.agreed === null && found(item)),
    settled: agenda.differences.filter((item) => item.agreed !== null && found(item)),
    waiting: everyWaiting.filter(found),
  }
  const { page, pages, offset } = pageWithin(view.page, lists[view.show].length)
  const shown = <Row>(list: AgendaList, rows: Row[]) =>
    view.show === list ? rows.slice(offset, offset + PAGE_ROWS) : []
  return {
    campaign: { id: agenda.campaign.id, name: agenda.campaign.name, status: agenda.campaign.status },
    criteria: agenda.criteria.map(({ id, name }) => ({ id, name })),
    counts: { open: lists.open.length, settled: lists.settled.length, waiting: lists.waiting.length },
    /** Nothing is left to reveal or to settle, whatever is searched for. */
    done: everyWaiting.length === 0 && agenda.differences.every(({ agreed }) => agreed !== null),
    differences: shown('open', lists.open).concat(shown('settled', lists.settled)),
    waiting: shown('waiting', lists.waiting),
    agreement: overallAgreement(agenda),
    view: { ...view, page },
    pages,
  }
}

export type ConsensusBoardModel = NonNullable<Awaited<ReturnType<typeof consensusBoard>>>
