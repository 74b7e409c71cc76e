import type { ReviewState } from '#app/domain/answers/answer-review.ts'
import { isLate, partOf, type RequestClock } from '#app/domain/answers/assignments.ts'
import type { HeldPart } from './queries.server.ts'

/** What one person has of one criterion until one day: a line of the request's page. */
export interface Share {
  /** Distinct among the shares of a criterion. */
  key: string
  name: string
  standing: 'member' | 'invited' | 'left'
  mine: boolean
  /** Every question of the criterion. */
  whole: boolean
  questionIds: string[]
  /** The parts that make it up, as a form names them; empty text for the whole criterion. */
  partIds: string[]
  reviewed: number
  dueOn: string
  doneAt: string | null
  late: boolean
}

interface Asked {
  id: string
  questions: readonly { id: string }[]
}

interface Reader {
  actorId: string
  clock: Pick<RequestClock, 'now' | 'timeZone'>
  review: (questionId: string) => ReviewState
  mayAnswer: (part: HeldPart) => boolean
}

/** Who has what of one criterion: questions that the same person has until the same day are one line. */
export function sharesOf(criterion: Asked, parts: readonly HeldPart[], reader: Reader): Share[] {
  const shares = new Map<string, { part: HeldPart; partIds: Set<string>; questionIds: string[] }>()
  for (const { id } of criterion.questions) {
    const part = partOf(parts, { id, criterionId: criterion.id })
    if (!part) continue
    const key = [part.personId ?? part.email, part.dueOn, part.doneAt].join(' ')
    const share = shares.get(key) ?? { part, partIds: new Set<string>(), questionIds: [] }
    share.partIds.add(part.questionId)
    share.questionIds.push(id)
    shares.set(key, share)
  }
  return [...shares].map(([key, { part, partIds, questionIds }]) => {
    const reviewed = questionIds.filter((id) => reader.review(id) === 'reviewed').length
    const { dueOn, doneAt, name, personId } = part
    return {
      key,
      name,
      standing: personId === null ? 'invited' : reader.mayAnswer(part) ? 'member' : 'left',
      mine: personId === reader.actorId,
      whole: questionIds.length === criterion.questions.length,
      questionIds,
      partIds: [...partIds],
      reviewed,
      dueOn,
      doneAt,
      late: isLate({ dueOn, doneAt, reviewed, asked: questionIds.length }, reader.clock),
    }
  })
}
