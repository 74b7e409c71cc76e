export const agendaLists = ['open', 'settled', 'waiting'] as const
export type AgendaList = (typeof agendaLists)[number]

export interface AgendaView {
  show: AgendaList
  search: string
  criterion: string
  page: number
}

/** What of the agenda an address asks for; anything else is the first page of what is left to settle. */
export function agendaViewOf(asked: URLSearchParams): AgendaView {
  return {
    show: agendaLists.find((list) => list === asked.get('show')) ?? 'open',
    search: (asked.get('q') ?? '').trim().slice(0, 200),
    criterion: asked.get('criterion') ?? '',
    page: Number(asked.get('page') ?? 1),
  }
}
