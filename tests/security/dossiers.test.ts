import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { citeEvidence, fillLibrary, makeOffer } from '#tests/support/dossiers.ts'
import { makeBuyer, makePerson } from '#tests/support/factories.ts'
import { makeSupplierTeam, whileOpen } from '#tests/support/open-request.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

// Words that stand in one dossier and nowhere else: found in a response, they crossed the wall.
const offered = 'Zéphyr proposé à un seul acheteur.'
const kept = 'Zéphyr gardé pour soi, hors du choix.'
const never = 'Zéphyr jamais transmis'

let server: TestServer
let supplier: Awaited<ReturnType<typeof makeSupplierTeam>>
const buyerOf = async (name: string) => {
  const organisation = await makeBuyer(server.app.db, { name })
  const person = await makePerson(server.app.db, { organisationId: organisation.id, roles: ['buyer', 'admin'] })
  return { organisationId: organisation.id, actorId: person.id }
}

beforeAll(async () => {
  server = await startServer({ now: () => whileOpen })
  supplier = await makeSupplierTeam(server.app.db)
  const author = { organisationId: supplier.organisation.id, actorId: supplier.owner.id }
  await fillLibrary(server.app.db, author, { 'GOV-1': offered, 'MES-1': kept })
  await citeEvidence(server.app.db, author, 'GOV-1', { title: never, confidentiality: 'never' })
})
afterAll(() => server?.stop())

const screens = (offer: string) => [
  paths.offeredDossiers(),
  paths.offeredDossier(offer),
  paths.offeredCriterion(offer, 'GOV'),
  paths.offeredCriterion(offer, 'MES'),
  paths.offeredPdf(offer),
  paths.campaigns,
]

test('only the buyer it was offered to reads a dossier, only what was chosen, and nothing once it is withdrawn', async () => {
  const { db } = server.app
  const [buyer, other] = [await buyerOf('Valdorène'), await buyerOf('Bréhandre')]
  const author = { organisationId: supplier.organisation.id, actorId: supplier.owner.id }
  const offer = await makeOffer(db, { ...author, buyer })
  const reader = await signedIn(server, buyer.actorId)
  const read = await Promise.all(screens(offer).map((path) => reader.get(path)))
  expect(read.map(({ status }) => status)).toEqual([200, 200, 200, 404, 200, 200])
  expect(read[2]!.text).toContain(offered)
  for (const { text } of read) for (const secret of [kept, never]) expect(text).not.toContain(secret)

  const stranger = await signedIn(server, other.actorId)
  const nothing = await stranger.get(paths.offeredDossier('no-such-offer'))
  for (const path of screens(offer)) {
    const answer = await stranger.get(path)
    for (const secret of [offered, kept, never, 'Aubrac Cloud', supplier.owner.email])
      expect([path, secret, answer.text.includes(secret)]).toEqual([path, secret, false])
  }
  const refused = await stranger.post(paths.offeredDossier(offer), { decision: 'accept' })
  expect([refused.status, nothing.status]).toEqual([404, 404])
  expect((await stranger.get(paths.offer(offer))).status).toBe(403)

  const colleague = await signedIn(server, supplier.colleague.id)
  expect((await colleague.post(paths.offer(offer), {})).status).toBe(422)
  expect((await colleague.post(paths.offer(offer), { withdraw: 'yes' })).location).toBe(paths.offer(offer))
  const after = await Promise.all(screens(offer).map((path) => reader.get(path)))
  expect(after.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404, 200])
  for (const { text } of after) for (const secret of [offered, supplier.owner.email]) expect(text).not.toContain(secret)
  expect((await reader.post(paths.offeredDossier(offer), { decision: 'accept' })).status).toBe(409)
})

test('a buyer that takes no dossiers is named to no supplier, and an administrator alone decides', async () => {
  const silent = await buyerOf('Acheteur discret')
  const respondent = await signedIn(server, supplier.owner.id)
  const listed = async () => (await respondent.get(paths.newOffer)).text.includes('Acheteur discret')
  expect(await listed()).toBe(false)
  const forged = { buyer: silent.organisationId, criteria: 'GOV' }
  const refused = await respondent.post(paths.newOffer, forged)
  expect([refused.status, refused.text.includes('Acheteur discret')]).toEqual([422, false])
  const plain = await makePerson(server.app.db, { organisationId: silent.organisationId, roles: ['buyer'] })
  const member = await signedIn(server, plain.id)
  expect((await member.post(paths.offeredDossiers(), { receiving: 'yes' })).status).toBe(403)
  expect(await listed()).toBe(false)
  const admin = await signedIn(server, silent.actorId)
  expect((await admin.post(paths.offeredDossiers(), { receiving: 'yes' })).status).toBe(303)
  expect(await listed()).toBe(true)
  const sent = await respondent.post(paths.newOffer, { ...forged, message: 'Bonjour.' })
  expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/dossier\/offers\//)])
  expect((await respondent.post(paths.newOffer, forged)).status).toBe(409)
})

test('the files are attachments of the supplier alone', async () => {
  const respondent = await signedIn(server, supplier.owner.id)
  for (const extension of ['pdf', 'xlsx'] as const) {
    const file = await respondent.get(paths.dossierFile(extension))
    expect(file.status).toBe(200)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="Dossier-NR-Aubrac-Cloud\./)
  }
  expect((await respondent.get('/dossier/export/dossier.exe')).status).toBe(404)
})
