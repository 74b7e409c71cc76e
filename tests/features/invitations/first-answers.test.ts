import { expect, test } from 'vitest'
import { saveFirstAnswers } from '#app/features/responses/first-answers-mutations.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { draftAnswers } from '#app/features/responses/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { claimAs, claimAsNew } from '#tests/support/claims.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makePerson, makeSupplier } from '#tests/support/factories.ts'

type Claimed = { invitationId: string; organisationId: string; personId: string }

const keyOf = ({ invitationId, organisationId, personId }: Claimed) => ({
  invitationId,
  organisationId,
  actorId: personId,
  now: madeAt,
  newId: randomId,
})

async function draftsOf(db: Db, claimed: Claimed) {
  const request = await openResponse(db, keyOf(claimed))
  const drafts = await draftAnswers(db, {
    responseId: request?.responseId ?? null,
    organisationId: claimed.organisationId,
  })
  return new Map(drafts.map((draft) => [draft.questionId, draft]))
}

test('what was typed before the claim is in the response after it, and nothing else is', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const claimed = await claimAsNew(db, invitations[0]!)
  if (!claimed.ok) throw new Error(claimed.fault)
  const fields = [
    ['GOV-1.text', 'Un comité se réunit chaque mois depuis 2024.'],
    ['GOV-1.state', 'in_place'],
    ['GOV-2.state', 'none'],
    ['NOT-1.text', 'une question qui n’est pas posée'],
  ] as const
  expect(await saveFirstAnswers(db, { ...keyOf(claimed), fields })).toBe(true)
  const drafts = await draftsOf(db, claimed)
  expect(drafts.get('GOV-1')).toMatchObject({ text: fields[0][1], state: 'in_place', reviewed: true, revision: 2 })
  expect(drafts.get('GOV-2')).toMatchObject({ text: '', state: 'none', reviewed: true })
  expect([...drafts.values()].filter(({ revision }) => revision > 1)).toHaveLength(2)
  expect(drafts.size).toBe(47)
})

test('an answer of the library stays where nothing was typed, field by field', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const own = await makeSupplier(db)
  const person = await makePerson(db, { organisationId: own.id, roles: ['respondent'], email: invitations[0]!.email })
  const master = (question: string) => ({
    id: randomId(),
    organisation_id: own.id,
    question_id: question,
    questionnaire: 'inr-parties-prenantes@1.0.0',
    text: `De la bibliothèque, ${question}`,
    state: 'in_place' as const,
    state_date: null,
    na_reason: null,
    revision: 1,
    validated_at: madeAt,
    validated_by: person.id,
    updated_at: madeAt,
  })
  await db.insertInto('library_answer').values(['GOV-1', 'GOV-2'].map(master)).execute()
  const claimed = await claimAs(db, invitations[0]!, person, { organisation: own.id })
  if (!claimed.ok) throw new Error(claimed.fault)
  const fields = [['GOV-1.text', 'Écrit avant la prise en charge.']] as const
  expect(await saveFirstAnswers(db, { ...keyOf(claimed), fields })).toBe(true)
  const drafts = await draftsOf(db, claimed)
  expect(drafts.get('GOV-1')).toMatchObject({ text: fields[0][1], state: 'in_place', prefilled: false })
  expect(drafts.get('GOV-2')).toMatchObject({ text: 'De la bibliothèque, GOV-2', prefilled: true, reviewed: false })
  const kept = await db.selectFrom('library_answer').select('text').where('question_id', '=', 'GOV-1').execute()
  expect(kept).toEqual([{ text: 'De la bibliothèque, GOV-1' }])
})

test('what cannot be kept is said, so that it is given back; the rest is saved', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const claimed = await claimAsNew(db, invitations[0]!)
  if (!claimed.ok) throw new Error(claimed.fault)
  const save = (fields: [string, string][]) => saveFirstAnswers(db, { ...keyOf(claimed), fields })
  const mixed: [string, string][] = [
    ['GOV-1.text', 'x'.repeat(20_001)],
    ['GOV-2.text', 'Tenu.'],
  ]
  expect(await save(mixed)).toBe(false)
  expect((await draftsOf(db, claimed)).get('GOV-2')?.text).toBe('Tenu.')
  expect((await draftsOf(db, claimed)).get('GOV-1')?.text).toBe('')
  expect(await save([['NOT-1.text', 'une question qui n’est pas posée']])).toBe(false)
  expect(await save([])).toBe(true)
  const foreign = await makeSupplier(db)
  const theirs = { ...keyOf(claimed), organisationId: foreign.id, fields: [['GOV-3.text', 'intrus']] as const }
  expect(await saveFirstAnswers(db, theirs)).toBe(false)
  expect((await draftsOf(db, claimed)).get('GOV-3')?.text).toBe('')
})
