import { expect, test } from 'vitest'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { decideOffer, offerDossier, setReception, withdrawOffer } from '#app/features/dossier/offer-mutations.server.ts'
import {
  buyersReceiving,
  offerMade,
  offerReceived,
  offersMade,
  offersReceived,
  offersWaiting,
} from '#app/features/dossier/offers.server.ts'
import { saveMaster } from '#app/features/library/mutations.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Db } from '#db/client.server.ts'
import { testBaseUrl } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { fillLibrary, makeOffer } from '#tests/support/dossiers.ts'
import { makeBuyer, makePerson } from '#tests/support/factories.ts'
import { answerOf, full, makeSupplierTeam, openRequest, whileOpen } from '#tests/support/open-request.ts'

const later = '2026-11-21T10:00:00.000Z'
const telling = { newId: randomId, baseUrl: testBaseUrl }

async function parties(db: Db) {
  const organisation = await makeBuyer(db, { name: 'Valdorène' })
  const person = await makePerson(db, { organisationId: organisation.id, roles: ['buyer', 'admin'] })
  const buyer = { organisationId: organisation.id, actorId: person.id }
  const team = await makeSupplierTeam(db)
  const supplier = { organisationId: team.organisation.id, actorId: team.owner.id }
  await fillLibrary(db, supplier, { 'GOV-1': 'Politique de 2024.', 'MES-1': 'Bilan de 2025.' })
  return { buyer, supplier, team, other: await makeBuyer(db, { name: 'Autre acheteur' }) }
}

const kinds = async (db: Db, organisationId: string) => {
  const chain = db.selectFrom('event').select('kind').where('chain_id', '=', `organisation:${organisationId}`)
  return (await chain.orderBy('position').execute()).map(({ kind }) => kind)
}

test('a buyer is named to suppliers from when it takes dossiers until it takes no more', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier } = await parties(db)
  expect(await buyersReceiving(db, supplier)).toEqual([])
  const change = { buyerId: buyer.organisationId, actorId: buyer.actorId, now: whileOpen }
  await setReception(db, { ...change, receiving: true })
  await setReception(db, { ...change, receiving: true })
  expect(await buyersReceiving(db, supplier)).toEqual([{ id: buyer.organisationId, name: 'Valdorène', waiting: null }])
  expect(await buyersReceiving(db, buyer)).toEqual([])
  await setReception(db, { ...change, receiving: false })
  expect(await buyersReceiving(db, supplier)).toEqual([])
  expect(await kinds(db, buyer.organisationId)).toEqual(['dossier_reception', 'dossier_reception'])
})

test('an offer is the chosen criteria, frozen: what the library says later does not reach the buyer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier, team, other } = await parties(db)
  const offerId = await makeOffer(db, { ...supplier, buyer, message: 'Bonjour.' })
  const edit = { ...supplier, now: later, newId: randomId, questionId: 'GOV-1', revision: 1, reviewOn: null }
  expect(await saveMaster(db, { ...edit, content: full('Réécrite après coup.') })).toEqual({ ok: true })
  const received = await offerReceived(db, { buyerId: buyer.organisationId, offerId })
  const content = received!.read!.content
  expect(content.criteria.map(({ id }) => id)).toEqual(['GOV'])
  expect(content.criteria[0]!.questions[0]!.answer!.text).toBe('Politique de 2024.')
  expect(content.contact).toEqual({ name: 'Aline Ferrand', email: team.owner.email })
  expect(received).toMatchObject({ supplier: 'Aubrac Cloud', status: 'offered', read: { message: 'Bonjour.' } })
  expect(received!.read!.hash).toBe(contentHash(content))
  expect(await offersWaiting(db, { buyerId: buyer.organisationId })).toBe(1)
  expect(await offerReceived(db, { buyerId: other.id, offerId })).toBeNull()
  expect((await offersReceived(db, { buyerId: other.id, page: 1 })).rows).toEqual([])
  expect(await offerMade(db, { organisationId: other.id, offerId })).toBeNull()
  expect((await offerMade(db, { ...supplier, offerId }))?.content).toEqual(content)
  expect(await kinds(db, supplier.organisationId)).toContain('dossier_offered')
  expect(await kinds(db, buyer.organisationId)).toContain('dossier_offered')
})

test('what may not be offered is refused, and leaves nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier, other } = await parties(db)
  const offer = { ...supplier, criteria: ['GOV'], message: '', now: whileOpen, newId: randomId }
  expect(await offerDossier(db, { ...offer, buyerId: other.id })).toEqual({ ok: false, fault: 'buyer' })
  const open = { buyerId: buyer.organisationId, actorId: buyer.actorId, now: whileOpen, receiving: true }
  await setReception(db, open)
  const to = { ...offer, buyerId: buyer.organisationId }
  expect(await offerDossier(db, { ...to, criteria: ['EQP', 'no-such'] })).toEqual({ ok: false, fault: 'criteria' })
  const itself = { ...to, organisationId: buyer.organisationId, actorId: buyer.actorId }
  expect(await offerDossier(db, itself)).toEqual({ ok: false, fault: 'buyer' })
  expect(await db.selectFrom('dossier_offer').select('id').execute()).toEqual([])
})

test('two offers to one buyer at once: one waits there, the other is refused', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier } = await parties(db)
  const open = { buyerId: buyer.organisationId, actorId: buyer.actorId, now: whileOpen, receiving: true }
  await setReception(db, open)
  const offer = { ...supplier, buyerId: buyer.organisationId, criteria: ['GOV'], message: '', now: whileOpen }
  const results = await Promise.all([1, 2, 3].map(() => offerDossier(db, { ...offer, newId: randomId })))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok && result.fault === 'waiting')).toHaveLength(2)
  expect(await db.selectFrom('dossier_offer').select('id').execute()).toHaveLength(1)
})

test('a buyer accepts or declines once; declined, it reads nothing any more', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier, other } = await parties(db)
  const offerId = await makeOffer(db, { ...supplier, buyer })
  const decide = { offerId, buyerId: buyer.organisationId, actorId: buyer.actorId, now: later, reason: 'Hors segment.' }
  const foreign = { ...decide, buyerId: other.id, accepted: false }
  expect(await decideOffer(db, foreign, telling)).toEqual({ ok: false, fault: 'not_found' })
  const both = await Promise.all([true, false].map((accepted) => decideOffer(db, { ...decide, accepted }, telling)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter((one) => !one.ok && one.fault === 'settled')).toHaveLength(1)
  const again = await offerReceived(db, { buyerId: buyer.organisationId, offerId })
  const accepted = again!.status === 'accepted'
  expect([again!.read !== null, again!.declineReason]).toEqual(accepted ? [true, null] : [false, 'Hors segment.'])

  if (accepted) await withdrawOffer(db, { ...supplier, offerId, now: later })
  const second = await makeOffer(db, { ...supplier, buyer, now: later })
  expect(await decideOffer(db, { ...decide, offerId: second, accepted: false }, telling)).toEqual({ ok: true })
  const declined = await offerReceived(db, { buyerId: buyer.organisationId, offerId: second })
  expect(declined).toMatchObject({ status: 'declined', declineReason: 'Hors segment.', read: null })
  expect(await offerMade(db, { ...supplier, offerId: second })).toMatchObject({ declineReason: 'Hors segment.' })
  expect(await withdrawOffer(db, { ...supplier, offerId: second, now: later })).toEqual({ ok: false, fault: 'settled' })
})

test('who offered is told by mail, once and in their language, what was decided and why', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier, team } = await parties(db)
  const act = { buyerId: buyer.organisationId, actorId: buyer.actorId, now: later }
  const first = await makeOffer(db, { ...supplier, buyer })
  const decline = { ...act, offerId: first, accepted: false, reason: 'Hors <segment>.' }
  await decideOffer(db, decline, telling)
  await decideOffer(db, decline, telling)
  await db.updateTable('person').set({ language: 'en' }).where('id', '=', supplier.actorId).execute()
  const second = await makeOffer(db, { ...supplier, buyer, now: later })
  await decideOffer(db, { ...act, offerId: second, accepted: true, reason: null }, telling)
  const mails = await db.selectFrom('outbox').selectAll().orderBy('language', 'desc').execute()
  expect(mails.map(({ to_email, subject, campaign_id }) => [to_email, subject, campaign_id])).toEqual([
    [team.owner.email, 'Valdorène ne retient pas votre dossier NR', null],
    [team.owner.email, 'Valdorène accepts your NR dossier', null],
  ])
  expect(mails[0]!.text_body).toContain('Hors <segment>.')
  expect(mails[0]!.html_body).toContain('Hors &lt;segment&gt;.')
  expect(mails[0]!.text_body).toContain(testBaseUrl + paths.offer(first))
  expect(mails[1]!.text_body).not.toContain('Reason')
})

test('withdrawn, accepted or not, the buyer reads nothing any more and the supplier keeps its trace', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier, other } = await parties(db)
  const offerId = await makeOffer(db, { ...supplier, buyer })
  const decision = { offerId, buyerId: buyer.organisationId, actorId: buyer.actorId, now: later, reason: null }
  await decideOffer(db, { ...decision, accepted: true }, telling)
  const foreign = { organisationId: other.id, actorId: buyer.actorId, offerId, now: later }
  expect(await withdrawOffer(db, foreign)).toEqual({ ok: false, fault: 'not_found' })
  expect(await withdrawOffer(db, { ...supplier, offerId, now: later })).toEqual({ ok: true })
  expect(await withdrawOffer(db, { ...supplier, offerId, now: later })).toEqual({ ok: false, fault: 'settled' })
  const received = await offerReceived(db, { buyerId: buyer.organisationId, offerId })
  expect(received).toMatchObject({ status: 'withdrawn', withdrawnAt: later, read: null })
  expect(await offersMade(db, supplier)).toEqual([
    { id: offerId, buyer: 'Valdorène', status: 'withdrawn', offeredAt: whileOpen, settledAt: later },
  ])
  expect((await kinds(db, supplier.organisationId)).slice(-3)).toEqual([
    'dossier_offered',
    'dossier_accepted',
    'dossier_withdrawn',
  ])
})

test('an offer is no response: a later invitation comes prefilled from the library, to be reviewed as any other', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { buyer, supplier, team } = await parties(db)
  await makeOffer(db, { ...supplier, buyer })
  expect(await db.selectFrom('submission').select('id').execute()).toEqual([])
  const request = await openRequest(db, { supplier: team })
  expect(await openResponse(db, request.key)).toMatchObject({ responseId: expect.any(String) })
  expect(await answerOf(db, request.invitationId, 'GOV-1')).toMatchObject({
    text: 'Politique de 2024.',
    prefilled: 1,
    reviewed: 0,
  })
})
