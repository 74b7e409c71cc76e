import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type SubmittedFileKey, submittedContent, submittedFile } from './submitted-evidence.server.ts'

/** Opens a submitted file for the buyer's side and leaves the trace of it with the campaign and with the supplier (Design §4.3, §4.8). */
export async function openSubmittedFile(db: Kysely<Schema>, key: SubmittedFileKey) {
  const found = await submittedFile(db, key)
  if (!found?.ok) return found
  const { file, campaignId, supplierId } = found
  const payload = { invitation: key.invitationId, evidence: file.id, sha256: file.sha256 }
  const event = { at: key.now, actorId: key.actorId, kind: 'access', payload } as const
  await db.transaction().execute(async (db) => {
    await appendEvent(db, { ...event, chainId: campaignChain(campaignId) })
    await appendEvent(db, { ...event, chainId: organisationChain(supplierId) })
  })
  const content = await submittedContent(db, { evidenceId: file.id, sha256: file.sha256 })
  return { ok: true, name: file.fileName ?? file.title, size: file.size, ...content } as const
}
