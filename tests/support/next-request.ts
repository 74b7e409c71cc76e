import { presetFor } from '#app/domain/campaign/presets.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { base100, base110 } from './new-version.ts'
import { answerAll, answerOf, attach, openRequest, submit } from './open-request.ts'

/** Settings that ask some questions of one version. */
export function asking(base: typeof base100, scope: string[]) {
  const preset = presetFor(base, supplements(), { segment: null, scope: 'all' })
  return { scope, draft: { ...preset, scope, questionnaire: { id: base.id, version: base.version } } }
}

/**
 * A library answered in 1.0.0, with evidence on what is merged, and a request of another buyer that asks 1.1.0, which
 * must be published meanwhile.
 */
export async function nextRequest(db: Db, scope: { before: string[]; after: string[] }) {
  const first = await openRequest(db, asking(base100, scope.before))
  await openResponse(db, first.key)
  const shared = await attach(db, first, 'INT-2')
  const beside = await answerOf(db, first.invitationId, 'INT-3')
  await db
    .insertInto('answer_evidence')
    .values({ answer_id: beside.id, evidence_id: shared.id, locator: 'page 3' })
    .execute()
  await answerAll(db, first, scope.before)
  const submitted = await submit(db, first)
  if (!submitted.ok) throw new Error(`the first response was refused: ${submitted.fault}`)
  const second = await openRequest(db, { ...asking(base110, scope.after), supplier: first })
  return { first, second, shared }
}
