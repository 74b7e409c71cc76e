import { localOf } from '#app/domain/campaign/deadline.ts'

export const ACTION_TITLE_LENGTH = 300
export const ACTION_TEXT_LENGTH = 2000
export const MESSAGE_LENGTH = 2000
/** Actions and messages that one plan may hold: beyond, nobody follows them. */
export const MOST_ACTIONS = 60
export const MOST_MESSAGES = 200

export const actionStates = ['proposed', 'agreed', 'in_progress', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]
export type Side = 'buyer' | 'supplier'

/**
 * What one side may make of an action: the other side than the proposer agrees to it; the supplier says when it has begun
 * and when it is done, the buyer may ask for more on what is said done; either drops it. Source: Design §2 (progress plan).
 */
export function movesOf(action: { state: ActionState; proposedBy: Side }, side: Side): ActionState[] {
  const supplier = side === 'supplier'
  switch (action.state) {
    case 'proposed':
      return action.proposedBy === side ? ['dropped'] : ['agreed', 'dropped']
    case 'agreed':
      return supplier ? ['in_progress', 'done', 'dropped'] : ['dropped']
    case 'in_progress':
      return supplier ? ['done', 'dropped'] : ['dropped']
    case 'done':
      return supplier ? [] : ['in_progress']
    case 'dropped':
      return []
  }
}

/** Whether an agreed action is late: its day has passed in the reader's time zone and it is neither done nor dropped. */
export function isActionLate(action: { state: ActionState; dueOn: string }, now: string, timeZone: string): boolean {
  const open = action.state === 'agreed' || action.state === 'in_progress'
  return open && action.dueOn < localOf(now, timeZone).day
}

interface Declared {
  state: string | null
  stateDate: string | null
}

/** Whether an answer promises something for a day: declared planned or in progress, with its date. Source: Design §4.5. */
export function isDatedPromise(answer: Declared): answer is { state: 'planned' | 'in_progress'; stateDate: string } {
  return (answer.state === 'planned' || answer.state === 'in_progress') && answer.stateDate !== null
}

export type PromiseOutcome = 'kept' | 'late' | 'running' | 'dropped'

/**
 * What became of a dated promise, by the answer given since: kept once in place; dropped when nothing is declared any
 * more; otherwise late from the day after its date, and running until then. Days are YYYY-MM-DD.
 */
export function promiseOutcome(promised: { stateDate: string }, since: Declared | null, today: string): PromiseOutcome {
  if (since?.state === 'in_place') return 'kept'
  if (!since || since.state === 'none' || since.state === 'not_applicable' || since.state === null) return 'dropped'
  return promised.stateDate < today ? 'late' : 'running'
}
