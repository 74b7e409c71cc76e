import { expect, test } from 'vitest'
import type { TypedEvidence } from '#app/features/evidence/forms.ts'
import { addEvidence, untieEvidence } from '#app/features/evidence/mutations.server.ts'
import { openSubmittedFile } from '#app/features/marking/evidence-access-mutations.server.ts'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { submitResponse } from '#app/features/responses/submit-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { inspectedPdf } from '#tests/support/evidence-files.ts'
import { answerAll, openRequest } from '#tests/support/open-request.ts'

const afterClose = '2026-12-19T09:00:00.000Z'

test('a submission and its receipt name each file that leaves, by digest, name and size; a draft shows the buyer nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const at = { ...request.key, questionId: 'GOV-1' }
  const add = async (confidentiality: TypedEvidence['confidentiality'], file: ReturnType<typeof inspectedPdf>) => {
    const share = confidentiality === 'visible' ? ({ perimeter: 'groupe', shareCovered: 80 } as const) : {}
    const typed: TypedEvidence = { title: '', type: 'policy', locator: 'p. 2', confidentiality, ...share }
    const added = await addEvidence(db, { ...at, typed, file })
    if (!added.ok) throw new Error(added.fault)
    return added.evidenceId
  }
  const [seen, asked, hidden] = [inspectedPdf('seen', 'vu.pdf'), inspectedPdf('asked'), inspectedPdf('hidden')]
  const visible = await add('visible', seen)
  const onRequest = await add('on_request', asked)
  await add('never', hidden)
  const said = { attested: true, confirmUnanswered: false, updateLibrary: true, requestKey: randomId() }
  const sent = await submitResponse(db, { ...request.key, ...said })
  if (!sent.ok) throw new Error(sent.fault)
  expect(sent.receipt.evidence).toEqual([{ sha256: seen.sha256, name: 'vu.pdf', size: seen.size }])
  const submission = await submissionOf(db, { ...request.key, sequence: 1 })
  const cited = submission?.content.answers['GOV-1']?.evidence
  expect(cited?.map(({ id, sha256, size, locator }) => [id, sha256, size, locator])).toEqual(
    [
      [visible, seen.sha256, seen.size, 'p. 2'],
      [onRequest, asked.sha256, asked.size, 'p. 2'],
    ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
  const shares = new Map(cited?.map((piece) => [piece.id, piece]))
  expect(shares.get(visible)).toMatchObject({ perimeter: 'groupe', shareCovered: 80 })
  // Not said, not there: what was submitted before it could be said is checked as it was.
  expect(shares.get(onRequest)).not.toHaveProperty('shareCovered')
  expect(JSON.stringify(submission)).not.toContain(hidden.sha256)
  // What changes after the submission stays between the supplier and itself.
  const draft = await add('visible', inspectedPdf('draft'))
  await untieEvidence(db, { ...at, evidenceId: visible })
  const buyer = {
    invitationId: request.invitationId,
    organisationId: request.buyer.id,
    actorId: request.launcher.id,
    seesAll: true,
    pseudonym: String,
    now: afterClose,
  }
  expect(await openSubmittedFile(db, { ...buyer, evidenceId: draft })).toBeNull()
  expect(await openSubmittedFile(db, { ...buyer, evidenceId: visible })).toMatchObject({ ok: true, name: 'vu.pdf' })
  expect(await openSubmittedFile(db, { ...buyer, evidenceId: onRequest })).toMatchObject({ fault: 'on_request' })
})
