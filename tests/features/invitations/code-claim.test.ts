import { expect, test } from 'vitest'
import { signIn } from '#app/features/accounts/mutations.server.ts'
import { claimWithCode } from '#app/features/invitations/code-claim-mutations.server.ts'
import { addressToProve } from '#app/features/invitations/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { claimAsNew } from '#tests/support/claims.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makePerson, makeSupplier } from '#tests/support/factories.ts'

const byCode = (db: Db, invited: { id: string; token: string }, proven = invited.id) =>
  claimWithCode(db, {
    token: invited.token,
    proven,
    name: ' Maud Terrier ',
    organisationName: 'Aubrac Cloud SAS',
    language: 'fr',
    now: madeAt,
    newId: randomId,
  })

test('a code claims with a new account that has no password, and that no password opens', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const invited = invitations[0]!
  const result = await byCode(db, invited)
  if (!result.ok) throw new Error(result.fault)
  const person = await db.selectFrom('person').selectAll().where('id', '=', result.personId).executeTakeFirstOrThrow()
  expect(person).toMatchObject({ email: invited.email, name: 'Maud Terrier', password_hash: null })
  const row = await db.selectFrom('invitation').selectAll().where('id', '=', invited.id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ status: 'claimed', owner_id: person.id, organisation_id: result.organisationId })
  for (const password of ['', 'null', 'no such person'])
    expect(await signIn(db, { email: person.email, password, browser: null, now: madeAt })).toMatchObject({ ok: false })
})

test('a code of one invitation claims no other', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const [aubrac, bexley] = invitations
  expect(await byCode(db, aubrac!, bexley!.id)).toMatchObject({ ok: false, fault: 'not_found' })
  expect(await byCode(db, { ...aubrac!, token: 'no-such-token' })).toMatchObject({ ok: false, fault: 'not_found' })
  expect(await db.selectFrom('invitation').select('id').where('owner_id', 'is not', null).execute()).toEqual([])
})

test('an address that has an account claims with it, after choosing for which organisation', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const own = await makeSupplier(db, { name: 'Maison mère' })
  const { id } = await makePerson(db, { organisationId: own.id, roles: ['respondent'], email: invitations[0]!.email })
  const asked = await byCode(db, invitations[0]!)
  expect(asked).toMatchObject({
    ok: false,
    fault: 'choose',
    organisations: [{ id: own.id, name: 'Maison mère' }],
    account: { id },
  })
  expect(await db.selectFrom('person').select('id').where('email', '=', invitations[0]!.email).execute()).toEqual([
    { id },
  ])
})

test('a code goes to the invited address of a link that can still be claimed, and to nobody otherwise', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const [aubrac, bexley] = invitations
  const to = (token: string, now = madeAt) => addressToProve(db, { token, now })
  expect(await to(bexley!.token)).toEqual({ subjectId: bexley!.id, to: 'csr@bexley.example', language: 'en' })
  expect(await to('no-such-token')).toBeNull()
  expect(await to(bexley!.token, '2026-12-18T17:00:00.000Z')).toBeNull()
  await db.updateTable('invitation').set({ status: 'declined' }).where('id', '=', bexley!.id).execute()
  expect(await to(bexley!.token)).toBeNull()
  await claimAsNew(db, aubrac!)
  expect(await to(aubrac!.token)).toBeNull()
})
