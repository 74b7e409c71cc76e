import { sameContent } from '#app/domain/answers/answer-review.ts'
import { openResponse } from './opening-mutations.server.ts'
import type { DraftAnswer } from './queries.server.ts'
import { saveAnswers, type TypedAnswer, type WriteKey } from './saving-mutations.server.ts'

type Db = Parameters<typeof saveAnswers>[0]

export type AutosaveResult =
  | { ok: true; savedAt: string; timeZone: string; answer: DraftAnswer }
  | { ok: false; fault: 'not_found' | 'closed' | 'nothing' }
  | { ok: false; fault: 'conflict'; timeZone: string; theirs: DraftAnswer }

/**
 * Keeps one answer as its field changes, by the rules of the whole form (Design §4.7). The page stays open, so the
 * revision that it gets is only ever that of the text it shows: whatever else stands there is a conflict.
 */
export async function autosaveAnswer(
  db: Db,
  { answer, ...save }: WriteKey & { answer: TypedAnswer | undefined },
): Promise<AutosaveResult> {
  const request = await openResponse(db, save)
  if (!request) return { ok: false, fault: 'not_found' }
  if (!answer) return { ok: false, fault: 'nothing' }
  const { timeZone } = request.campaign
  const saved = await saveAnswers(db, { ...save, answers: [answer], opened: request })
  if (!saved.ok && saved.fault !== 'conflict') return saved
  const standing = saved.ok ? saved.standing[0] : saved.conflicts[0]?.theirs
  if (!standing) return { ok: false, fault: 'not_found' }
  if (!saved.ok || !sameContent({ ...standing, ...answer.content }, standing))
    return { ok: false, fault: 'conflict', timeZone, theirs: standing }
  return { ok: true, savedAt: saved.savedAt, timeZone, answer: standing }
}
