import { expect, test } from 'vitest'
import { claimView } from '#app/features/invitations/claim-view.server.ts'
import { linkCriterion, linkOverview } from '#app/features/invitations/link-page.server.ts'
import { recordOpening } from '#app/features/invitations/opening-mutations.server.ts'
import { readTyped, resentFields, typedOn } from '#app/features/invitations/typed.ts'
import { baseQuestionnaire, makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { claimAsNew } from '#tests/support/claims.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeActor, makeMember, makeSupplier } from '#tests/support/factories.ts'

const now = madeAt

test('the link shows who asks, why, until when, under which commitment, and every criterion', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations, buyer, commitment } = await makeLaunchedCampaign(db)
  const page = await linkOverview(db, { token: invitations[0]!.token, now })
  expect(page).toMatchObject({
    state: 'open',
    buyer: buyer.name,
    supplierName: 'Aubrac Cloud',
    purpose: 'sourcing',
    commitment,
    questions: 47,
    weightsVisible: false,
    campaign: { deadline: '2026-12-18T17:00:00.000Z', timeZone: 'Europe/Paris', debriefingOn: '2027-02-15' },
  })
  expect(page?.criteria.map(({ id }) => id)).toEqual(baseQuestionnaire().criteria.map(({ id }) => id))
  expect(page?.criteria.reduce((sum, { questions }) => sum + questions, 0)).toBe(47)
  expect(page?.criteria.map(({ weight }) => weight)).toEqual(Array(10).fill(null))
})

test('weights are shown when the campaign says so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db, { weightsVisible: true })
  const page = await linkOverview(db, { token: invitations[0]!.token, now })
  expect(page?.criteria.reduce((sum, { weight }) => sum + (weight ?? Number.NaN), 0)).toBeCloseTo(100, 6)
})

test('what a link shows holds no rubric, no note of an evaluator, no address and no hidden weight', async () => {
  await using database = await testDatabase()
  const { db } = database
  const note = 'Exiger le bilan par service'
  const { invitations } = await makeLaunchedCampaign(db, { evaluatorNotes: { 'GOV-1': note }, minimums: { GOV: 73 } })
  const key = { token: invitations[0]!.token, now }
  const [overview, criterion] = [await linkOverview(db, key), await linkCriterion(db, { ...key, criterionId: 'GOV' })]
  const bytes = JSON.stringify([overview, criterion])
  const rubric = baseQuestionnaire().criteria[0]!.questions[0]!.evaluatorOnly
  const secret = JSON.stringify(rubric).match(/"fr":"([^"]{20,})"/)?.[1]
  expect(secret).toBeTruthy()
  for (const hidden of [secret!, note, 'rse@aubrac.example', 'evaluatorOnly', 'minimums', 'questionWeights', 'salt'])
    expect(bytes).not.toContain(hidden)
  expect(criterion?.questions[0]?.id).toBe('GOV-1')
})

test('a criterion is asked or there is none; an unknown, expired or withdrawn link shows nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db, { scope: ['GOV-1', 'GOV-2', 'SOC-1'] })
  const key = { token: invitations[0]!.token, now }
  expect(await linkCriterion(db, { ...key, criterionId: 'SOC' })).toMatchObject({
    position: 2,
    count: 2,
    previous: { id: 'GOV' },
    next: null,
    questions: [{ id: 'SOC-1' }],
  })
  expect(await linkCriterion(db, { ...key, criterionId: 'FOR' })).toBeNull()
  expect(await linkOverview(db, { token: 'no-such-token', now })).toBeNull()
  expect(await linkOverview(db, { ...key, now: '2027-01-17T17:00:00.000Z' })).toBeNull()
  expect(await linkOverview(db, { ...key, now: '2026-12-18T17:00:00.000Z' })).toMatchObject({ state: 'closed' })
  await db.updateTable('invitation').set({ status: 'withdrawn' }).execute()
  expect(await linkOverview(db, key)).toBeNull()
  expect(await claimView(db, { ...key, actor: null })).toEqual({ kind: 'nowhere' })
})

test('a claimed link knows its own people from strangers, and shows nobody the request', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const invited = invitations[0]!
  const claimed = await claimAsNew(db, invited)
  if (!claimed.ok) throw new Error(claimed.fault)
  const reader = async (actor: Awaited<ReturnType<typeof makeActor>> | null) => {
    const view = await claimView(db, { token: invited.token, now, actor })
    return view.kind === 'taken' ? view.taken : view
  }
  const elsewhere = await makeSupplier(db)
  const stranger = await makeActor(db, { organisationId: elsewhere.id, roles: ['respondent'] })
  const colleague = await makeActor(db, { organisationId: claimed.organisationId, roles: ['respondent'] })
  expect(await reader(null)).toEqual({
    token: invited.token,
    invitationId: invited.id,
    reader: 'visitor',
    organisation: null,
  })
  expect(await reader(stranger)).toMatchObject({ reader: 'stranger', organisation: null })
  expect(await reader(colleague)).toMatchObject({ reader: 'own' })
  await makeMember(db, { organisationId: claimed.organisationId, personId: stranger.id, roles: ['respondent'] })
  const both = [...stranger.organisations, { id: claimed.organisationId, name: 'Aubrac Cloud SAS' }]
  expect(await reader({ ...stranger, organisations: both })).toMatchObject({
    reader: 'elsewhere',
    organisation: { id: claimed.organisationId },
  })
})

test('the first opening is noted once, and none after a claim', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations, campaignId } = await makeLaunchedCampaign(db)
  const [aubrac, bexley] = invitations
  const open = (invitationId: string, at: string) => recordOpening(db, { invitationId, campaignId, now: at })
  await Promise.all(Array.from({ length: 5 }, () => open(aubrac!.id, madeAt)))
  await open(aubrac!.id, '2026-11-03T09:00:00.000Z')
  expect((await claimAsNew(db, bexley!)).ok).toBe(true)
  await open(bexley!.id, madeAt)
  const rows = await db.selectFrom('invitation').select(['id', 'status', 'opened_at']).execute()
  expect(rows.find(({ id }) => id === aubrac!.id)).toMatchObject({ status: 'opened', opened_at: madeAt })
  expect(rows.find(({ id }) => id === bexley!.id)).toMatchObject({ status: 'claimed', opened_at: null })
  expect(await db.selectFrom('event').select('kind').where('kind', '=', 'opening').execute()).toHaveLength(1)
})

test('what was typed travels as it is, without empty fields; what is no such text is nothing', () => {
  const form = new FormData()
  form.set('GOV-1.text', 'Un comité « NR »\r\nse réunit.')
  form.set('GOV-1.state', 'in_place')
  form.set('GOV-1.revision', '0')
  form.set('GOV-2.text', '  ')
  form.set('password', 'secret')
  expect(readTyped(typedOn('GOV', form))).toEqual({
    criterion: 'GOV',
    fields: [
      ['GOV-1.text', 'Un comité « NR »\r\nse réunit.'],
      ['GOV-1.state', 'in_place'],
    ],
  })
  for (const bad of ['', '{', '[]', '{"criterion":"../x","fields":[]}', '{"criterion":"GOV","fields":[["a"]]}', null])
    expect(readTyped(bad)).toBeNull()
})

test('what could not be kept is sent again whole, with a revision that overwrites nothing', () => {
  const sent = resentFields([
    ['GOV-1.state', 'in_place'],
    ['GOV-2.text', 'Tenu.'],
  ])
  expect(sent).toHaveLength(10)
  expect(Object.fromEntries(sent)).toMatchObject({
    'GOV-1.text': '',
    'GOV-1.state': 'in_place',
    'GOV-1.revision': '0',
    'GOV-2.text': 'Tenu.',
    'GOV-2.revision': '0',
  })
})
