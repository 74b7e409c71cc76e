import { choiceOf, pointerChoices } from '#app/domain/assessment/answer-pointer.ts'
import { markMoment } from '#app/domain/assessment/clarification.ts'
import { neighbours, nextToMark } from '#app/domain/assessment/marking-walk.ts'
import { suggestedLevel } from '#app/domain/assessment/suggested-level.ts'
import { warningsOf } from '#app/domain/warnings/answer-warnings.ts'
import { ownLaterMarks } from '#app/features/clarifications/later-marks.server.ts'
import { complementsOf, latestComplement } from '#app/features/clarifications/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { submittedAnswer } from './answer.server.ts'
import { type EvaluatorKey, evaluatorWork, isReady, isShut } from './criterion-work.server.ts'
import { promiseHeld } from './held-promise.server.ts'
import { pair } from './panel.server.ts'

type Db = Kysely<Schema>
type Found = NonNullable<Awaited<ReturnType<typeof submittedAnswer>>>

/** Why an evaluator can no longer write on an answer. */
export type ShutReason = 'nothing_to_mark' | 'locked' | 'revealed' | 'frozen'

/** One answer as its evaluator sees it: question, rubric, buyer's note, answer, warnings, and their own mark alone. */
export async function markingPage(db: Db, key: EvaluatorKey & { invitationId: string; questionId: string }) {
  const found = await submittedAnswer(db, key)
  const work = found && (await evaluatorWork(db, key))
  const criterion = work?.criteria.find(({ id }) => id === found?.criterion.id)
  const supplier = criterion?.suppliers.find(({ id }) => id === key.invitationId)
  if (!found || !work || !criterion || !supplier) return null
  const { index, previous, next } = neighbours(criterion.walk, key)
  const own = criterion.marks.find((m) => m.invitationId === key.invitationId && m.questionId === key.questionId)
  const name = (id: string) => criterion.suppliers.find((s) => s.id === id)?.name ?? ''
  const reasons: [ShutReason, boolean][] = [
    ['nothing_to_mark', found.answer.status !== 'answered'],
    ['locked', supplier.lockedAt !== null],
    ['revealed', supplier.revealed],
    ['frozen', !work.open],
  ]
  const complements = await complementsOf(db, key)
  const latest = latestComplement(complements)
  const later = await ownLaterMarks(db, key)
  const shut = reasons.find(([, holds]) => holds)?.[0] ?? null
  const mayLay =
    work.open &&
    supplier.lockedAt !== null &&
    own !== undefined &&
    latest !== null &&
    supplier.lockedAt < latest.at &&
    !later.some(({ clarificationId }) => clarificationId === latest.id)
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name, timeZone: found.campaign.time_zone },
    criterion: { id: criterion.id, name: criterion.name },
    question: found.question,
    supplier,
    ...reading(found, work.suppliers.find(({ id }) => id === key.invitationId)?.language ?? 'fr', key.now),
    promise: await promiseHeld(db, key, found),
    own: own ?? null,
    complements,
    moment: own ? markMoment(own.markedAt, latest?.at ?? null) : null,
    laterMarks: later,
    /** The complement on which an additional mark may still be laid, beside a mark that no longer changes. */
    layOn: mayLay ? latest.id : null,
    pointers: pointerChoices(found.answer),
    ownPointer: own?.pointer ? choiceOf(own.pointer, found.answer) : null,
    shut,
    position: { index: index + 1, total: criterion.walk.length },
    previous: previous && { ...previous, name: name(previous.invitationId) },
    next: next && { ...next, name: name(next.invitationId) },
  }
}

/** What a panel reads of an answer, before and after the reveal alike. */
export function reading(found: Found, lang: 'fr' | 'en', now: string) {
  const today = now.slice(0, 10)
  const { answers } = found.response.content
  const written = found.questionnaire.criteria
    .flatMap(({ questions }) => questions)
    .flatMap(({ id }) => (answers[id] ? [{ id, lang, ...answers[id] }] : []))
  const [warned] = warningsOf(written, today, [found.question.id])
  return {
    /** A small supplier may be asked fewer questions than the others (decision 19). */
    asked: Object.hasOwn(answers, found.question.id),
    answer: { ...found.answer, evidence: found.answer.evidence.filter((e) => e.confidentiality !== 'never') },
    withdrawnAt: found.response.withdrawnAt,
    note: found.launch.settings.evaluatorNotes[found.question.id] ?? null,
    suggestion: suggestedLevel(found.answer, today),
    warnings: warned?.warnings.map(({ code, match }) => ({ code, match })) ?? [],
  }
}
export type Reading = ReturnType<typeof reading>

/** Where "save and continue" leads within a criterion: the next answer without a mark, or null when none is left. */
export async function nextAnswer(db: Db, key: EvaluatorKey & { invitationId: string; questionId: string }) {
  const work = await evaluatorWork(db, key)
  const criterion = work?.criteria.find(({ walk }) => walk.some((step) => step.questionId === key.questionId))
  if (!criterion) return null
  const done = new Set(criterion.marks.map((mark) => pair(mark.invitationId, mark.questionId)))
  const shut = new Set(criterion.suppliers.filter(isShut).map(({ id }) => id))
  const settled = (step: { invitationId: string; questionId: string }) =>
    done.has(pair(step.invitationId, step.questionId)) || shut.has(step.invitationId)
  return { criterionId: criterion.id, next: nextToMark(criterion.walk, settled, key) }
}

const PAGE = 25

/** The suppliers of one criterion with the evaluator's own progress, 25 a page. */
export async function criterionPage(db: Db, key: EvaluatorKey & { criterionId: string; page: number }) {
  const work = await evaluatorWork(db, key)
  const criterion = work?.criteria.find(({ id }) => id === key.criterionId)
  if (!work || !criterion) return null
  const pages = Math.max(1, Math.ceil(criterion.suppliers.length / PAGE))
  const page = Math.min(Math.max(1, key.page), pages)
  const firstQuestion = (id: string) =>
    criterion.walk.find((s) => s.invitationId === id && s.status === 'answered' && !marked(id, s.questionId))
  const marked = (invitationId: string, questionId: string) =>
    criterion.marks.some((m) => m.invitationId === invitationId && m.questionId === questionId)
  const shown = criterion.suppliers.slice((page - 1) * PAGE, page * PAGE)
  return {
    campaign: { id: work.campaign.id, name: work.campaign.name, timeZone: work.campaign.time_zone },
    criterion: { id: criterion.id, name: criterion.name },
    open: work.open,
    next: criterion.next,
    readyId: work.open ? (criterion.suppliers.find(isReady)?.id ?? null) : null,
    rows: shown.map((supplier) => ({
      ...supplier,
      ready: work.open && isReady(supplier),
      questionId: firstQuestion(supplier.id)?.questionId ?? criterion.walk[0]?.questionId ?? '',
    })),
    page,
    pages,
  }
}

/** Before a lock: the evaluator's own marks of one supplier × criterion, and what is missing. */
export async function lockPage(db: Db, key: EvaluatorKey & { invitationId: string; criterionId: string }) {
  const work = await evaluatorWork(db, key)
  const criterion = work?.criteria.find(({ id }) => id === key.criterionId)
  const supplier = criterion?.suppliers.find(({ id }) => id === key.invitationId)
  const questions = work?.questionnaire.criteria.find(({ id }) => id === key.criterionId)?.questions
  if (!work || !criterion || !supplier || !questions) return null
  return {
    campaign: { id: work.campaign.id, name: work.campaign.name, timeZone: work.campaign.time_zone },
    criterion: { id: criterion.id, name: criterion.name },
    supplier,
    ready: work.open && isReady(supplier),
    questions: questions.map(({ id, question }) => ({
      id,
      question,
      status: criterion.walk.find((s) => s.invitationId === supplier.id && s.questionId === id)?.status ?? 'unanswered',
      mark: criterion.marks.find((m) => m.invitationId === supplier.id && m.questionId === id) ?? null,
    })),
  }
}

/** The next supplier of the criterion that may be locked, after one was. */
export async function nextToLock(db: Db, key: EvaluatorKey & { criterionId: string }) {
  const work = await evaluatorWork(db, key)
  const criterion = work?.criteria.find(({ id }) => id === key.criterionId)
  return criterion?.suppliers.find(isReady)?.id ?? null
}
