import { expect, test } from 'vitest'
import { openSubmittedFile } from '#app/features/marking/evidence-access-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign, deadline } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { keepSubmitted, pdf, submittedPdf } from '#tests/support/evidence-files.ts'
import { makePerson } from '#tests/support/factories.ts'

async function assessed(db: Db) {
  const file = submittedPdf()
  const asked = submittedPdf({ confidentiality: 'on_request', title: 'Audit' })
  const kept = submittedPdf({ confidentiality: 'never' })
  const campaign = await closedCampaign(db, {
    suppliers: [{ 'GOV-1': answered('Une politique.', { evidence: [file, asked] }) }],
  })
  const supplier = campaign.suppliers[0]!
  for (const piece of [file, asked, kept]) await keepSubmitted(db, piece, supplier)
  const key = {
    invitationId: supplier.invitationId,
    evidenceId: file.id,
    organisationId: campaign.organisation.id,
    actorId: campaign.panel[0]!.id,
    seesAll: false,
    pseudonym: String,
    now: campaign.now,
  }
  return { ...campaign, file, asked, kept, supplier, key }
}

const accesses = (db: Db) =>
  db
    .selectFrom('event')
    .select(['chain_id', 'actor_id', 'payload'])
    .where('kind', '=', 'access')
    .orderBy('chain_id')
    .execute()

test('the panel and the buyer open a submitted file, and each access is noted with the campaign and the supplier', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, file, campaignId, supplier, buyer } = await assessed(db)
  const found = await openSubmittedFile(db, key)
  if (!found?.ok) throw new Error('the file was refused')
  const pieces: Uint8Array[] = []
  for await (const piece of found.chunks()) pieces.push(piece)
  expect(Buffer.concat(pieces).equals(pdf('submitted'))).toBe(true)
  expect(found).toMatchObject({ name: file.fileName, mediaType: 'application/pdf', size: file.size })
  expect(await openSubmittedFile(db, { ...key, actorId: buyer.id, seesAll: true })).toMatchObject({ ok: true })
  const noted = await accesses(db)
  expect(noted.map((row) => row.chain_id)).toEqual([
    `campaign:${campaignId}`,
    `campaign:${campaignId}`,
    `organisation:${supplier.organisation.id}`,
    `organisation:${supplier.organisation.id}`,
  ])
  const payload = { evidence: file.id, invitation: supplier.invitationId, sha256: file.sha256 }
  expect(noted.map((row) => JSON.parse(row.payload))).toEqual([payload, payload, payload, payload])
  expect(noted[0]?.actor_id).toBe(key.actorId)
})

test('what is on request is refused with its name, what is never shared is nothing, and neither leaves a trace', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, asked, kept } = await assessed(db)
  const refused = { ok: false, fault: 'on_request', title: 'Audit', supplier: 'Fournisseur 1' }
  expect(await openSubmittedFile(db, { ...key, evidenceId: asked.id })).toEqual(refused)
  expect(await openSubmittedFile(db, { ...key, evidenceId: kept.id })).toBeNull()
  expect(await accesses(db)).toEqual([])
})

test('nobody opens it before the close, from outside the panel, from another buyer, or after a withdrawal', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await assessed(db)
  const { key } = campaign
  const before = new Date(Date.parse(deadline) - 1).toISOString()
  expect(await openSubmittedFile(db, { ...key, now: before })).toBeNull()
  const outside = await makePerson(db, { organisationId: campaign.organisation.id, roles: ['evaluator'] })
  expect(await openSubmittedFile(db, { ...key, actorId: outside.id })).toBeNull()
  const other = await assessed(db)
  expect(
    await openSubmittedFile(db, { ...other.key, invitationId: key.invitationId, evidenceId: key.evidenceId }),
  ).toBeNull()
  expect(await openSubmittedFile(db, { ...key, evidenceId: other.key.evidenceId })).toBeNull()
  const withdrawn = { status: 'withdrawn' as const }
  await db.updateTable('invitation').set(withdrawn).where('id', '=', key.invitationId).execute()
  expect(await openSubmittedFile(db, { ...key, seesAll: true })).toBeNull()
  expect(await accesses(db)).toEqual([])
})
