import { expect, test } from 'vitest'
import { guestLists } from '#app/features/accesses/guests.server.ts'
import { assignPage } from '#app/features/assignments/assign-page.server.ts'
import { minePage } from '#app/features/assignments/mine-page.server.ts'
import { tieEvidence } from '#app/features/evidence/mutations.server.ts'
import { evidencePage, ownFile } from '#app/features/evidence/queries.server.ts'
import { claimView } from '#app/features/invitations/claim-view.server.ts'
import { peopleOf } from '#app/features/people/queries.server.ts'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { declineRequest } from '#app/features/responses/decline-mutations.server.ts'
import { ownershipPage } from '#app/features/responses/ownership.server.ts'
import { handOver } from '#app/features/responses/ownership-mutations.server.ts'
import { supplierRequest } from '#app/features/responses/queries.server.ts'
import { requestList, requestOverview } from '#app/features/responses/request-pages.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { asked as askedOf, assign } from '#tests/support/assignments.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makePerson } from '#tests/support/factories.ts'
import { approvedGuest, ask, decide, teamOf } from '#tests/support/guests.ts'
import { answerAll, attach, full, openRequest, requestDeadline } from '#tests/support/open-request.ts'

const text = (revision: number) => [
  { questionId: 'GOV-1', revision, content: full('Écrit par la consultante en 2026.') },
]

test('a guest reads and writes the answers of one response, and meets no other of the same organisation', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const second = await openRequest(db, { supplier: teamOf(request) })
  const { key } = await approvedGuest(db, request)
  expect((await requestOverview(db, key))?.guest).toBe(true)
  expect((await saveAnswers(db, { ...key, answers: text(1) })).ok).toBe(true)
  const page = await criterionPage(db, { ...key, criterionId: 'GOV' })
  expect(page?.questions[0]?.answer?.text).toContain('consultante')
  const elsewhere = { ...key, invitationId: second.invitationId }
  expect(await supplierRequest(db, elsewhere)).toBeNull()
  expect(await requestOverview(db, elsewhere)).toBeNull()
  expect(await saveAnswers(db, { ...elsewhere, answers: text(1) })).toEqual({ ok: false, fault: 'not_found' })
  expect((await requestList(db, { ...key, page: 1 })).rows.map(({ id }) => id)).toEqual([request.invitationId])
  const token = second.invitations[0]!.token
  const { organisation, person } = { organisation: request.organisation, person: key.actorId }
  const place = { id: organisation.id, name: organisation.name }
  const actor = { id: person, name: '', email: '', organisation: { ...place } as never, organisations: [place] }
  const view = await claimView(db, { token, now: key.now, actor })
  expect(view).toMatchObject({ kind: 'taken', taken: { reader: 'stranger', organisation: null } })
})

test('waiting, refused, revoked, closed and declined are the same nothing', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const { key, accessId } = await approvedGuest(db, request)
  const second = await openRequest(db)
  const asked = await ask(db, second)
  if (!asked.ok) throw new Error(asked.fault)
  const waiting = { ...second.key, actorId: key.actorId }
  expect(await supplierRequest(db, waiting)).toBeNull()
  await decide(db, second, { accessId: asked.accessId, decision: 'refused', from: 'asked' })
  expect(await supplierRequest(db, waiting)).toBeNull()
  expect(await supplierRequest(db, { ...key, now: requestDeadline })).toBeNull()
  expect(await saveAnswers(db, { ...key, now: requestDeadline, answers: text(1) })).toMatchObject({ ok: false })
  await decide(db, request, { accessId, decision: 'revoked', from: 'approved' })
  expect(await supplierRequest(db, key)).toBeNull()
  expect(await saveAnswers(db, { ...key, answers: text(1) })).toEqual({ ok: false, fault: 'not_found' })
  await decide(db, request, { accessId, decision: 'approved', from: 'revoked' })
  expect(await supplierRequest(db, key)).not.toBeNull()
  await declineRequest(db, { ...request.key, reason: 'Hors de notre activité.' })
  expect(await supplierRequest(db, key)).toBeNull()
})

test('a guest sees the evidence that the response cites, and nothing else of the library', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  await requestOverview(db, request.key)
  const second = await openRequest(db, { supplier: teamOf(request) })
  await requestOverview(db, second.key)
  const file = { kind: 'file' as const, url: null, file_name: 'a.pdf', media_type: 'application/pdf', size: 3 }
  const cited = await attach(db, request, 'GOV-1', { ...file, title: 'Politique citée', sha256: 'a'.repeat(64) })
  const hidden = await attach(db, second, 'GOV-1', { ...file, title: 'Audit secret', sha256: 'b'.repeat(64) })
  const { key } = await approvedGuest(db, request)
  const at = { ...key, questionId: 'GOV-2' }
  const page = await evidencePage(db, { ...at, search: '', replaces: null })
  expect(page?.found.map(({ title }) => title)).toEqual(['Politique citée'])
  expect(await tieEvidence(db, { ...at, evidenceId: hidden.id, locator: '' })).toEqual({
    ok: false,
    fault: 'not_found',
  })
  expect(await tieEvidence(db, { ...at, evidenceId: cited.id, locator: '' })).toMatchObject({ ok: true })
  expect(await ownFile(db, { ...key, evidenceId: cited.id })).not.toBeNull()
  expect(await ownFile(db, { ...key, evidenceId: hidden.id })).toBeNull()
  expect(await ownFile(db, { ...key, evidenceId: cited.id, now: requestDeadline })).toBeNull()
})

test('a guest is given questions like a colleague, and never the ownership; people and their roles leave guests aside', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db, { claimed: false })
  await makePerson(db, { organisationId: request.organisation.id, roles: ['admin'], email: 'admin@aubrac.example' })
  const { owner, colleague, organisation, key: ownerKey } = request
  const admin = { ...request, key: { ...ownerKey } }
  await db.updateTable('invitation').set({ owner_id: owner.id }).where('id', '=', request.invitationId).execute()
  const { key, person } = await approvedGuest(db, admin)
  await db.updateTable('invitation').set({ owner_id: null }).where('id', '=', request.invitationId).execute()
  expect((await assignPage(db, { ...ownerKey, criterionId: 'GOV' }))?.colleagues.map(({ id }) => id)).toContain(
    person.id,
  )
  expect((await assign(db, request, { asked: askedOf(person.id) })).ok).toBe(true)
  expect((await minePage(db, key))?.asked).toBe(1)
  expect((await saveAnswers(db, { ...key, answers: text(1) })).ok).toBe(true)
  expect((await ownershipPage(db, ownerKey))?.owner).toBeNull()
  expect((await ownershipPage(db, ownerKey))?.colleagues.map(({ id }) => id)).toEqual([colleague.id])
  const over = { ...ownerKey, actorId: person.id, from: null, to: person.id }
  expect(await handOver(db, over)).toEqual({ ok: false, fault: 'not_respondent' })
  expect((await peopleOf(db, organisation.id)).map(({ id }) => id)).not.toContain(person.id)
  expect((await guestLists(db, { ...ownerKey, page: 1 })).decided.rows.map(({ state }) => state)).toEqual(['approved'])
})

test('what a library says of other answers, and whom it served, never reaches a guest', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  await answerAll(db, request)
  const { key } = await approvedGuest(db, request)
  const page = await criterionPage(db, { ...key, criterionId: 'GOV' })
  expect(page?.questions.every(({ provenance, earlier }) => provenance === null && earlier === null)).toBe(true)
  expect((await requestOverview(db, key))?.submissions).toEqual([])
})
