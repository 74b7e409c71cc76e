import { expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { consensusPage } from '#app/features/assessment/consensus-answer.server.ts'
import { panelAgenda } from '#app/features/assessment/panel-agenda.server.ts'
import { earlierMarks, laterMarks } from '#app/features/clarifications/later-marks.server.ts'
import { layLaterMark } from '#app/features/marking/later-mark-mutations.server.ts'
import { markingPage } from '#app/features/marking/marking-page.server.ts'
import type { Db } from '#db/client.server.ts'
import { ask, complement, complementKey, complete, dueAt } from '#tests/support/clarifications.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, type Campaign, keyOf } from '#tests/support/panel-acts.ts'

const later = '2026-11-14T09:00:00.000Z'
const justification = 'Le complément date la charte de la filiale.'

async function lay(db: Db, campaign: Campaign, evaluator: number, level: 0 | 1 | 2 | 3, now = later) {
  const { clarificationId } = await complementKey(db, campaign)
  return layLaterMark(db, {
    ...keyOf(campaign),
    now,
    actorId: campaign.panel[evaluator]!.id,
    invitationId: campaign.suppliers[0]!.invitationId,
    questionId: 'GOV-1',
    clarificationId,
    level,
    justification,
  })
}

test('in an open set the complement is read, and the mark that stood before it is kept when it changes', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const { mark, lock } = actsOn(db, campaign)
  await mark(0, 'GOV-1', 1, { justification: 'Rien ne dit si la filiale est couverte.' })
  await ask(db, campaign)
  const place = {
    ...keyOf(campaign),
    actorId: campaign.panel[0]!.id,
    invitationId: campaign.suppliers[0]!.invitationId,
    questionId: 'GOV-1',
  }
  expect((await markingPage(db, place))?.complements).toMatchObject([{ state: 'open', text: null }])
  await complete(db, campaign)
  const page = await markingPage(db, { ...place, now: later })
  expect(page).toMatchObject({ complements: [{ text: complement }], moment: 'before', layOn: null, shut: null })

  await mark(0, 'GOV-1', 2, { revision: 1, now: later })
  await mark(0, 'GOV-1', 3, { revision: 2, now: later })
  await mark(1, 'GOV-1', 1, { now: later })
  expect(await earlierMarks(db, keyOf(campaign))).toEqual([])
  await lock(0)
  await lock(1)
  expect(await earlierMarks(db, keyOf(campaign))).toMatchObject([
    { level: 1, justification: 'Rien ne dit si la filiale est couverte.', evaluatorId: campaign.panel[0]!.id },
  ])
  const buyer = { ...place, actorId: campaign.buyer.id, seesAll: true, now: later }
  // Laid at one moment: evaluators come in the order of their identifiers.
  const seen = (await consensusPage(db, buyer))?.marks.map(({ level, moment }) => [level, moment])
  expect(seen?.sort()).toEqual([
    [1, 'after'],
    [3, 'after'],
  ])
})

test('beside a locked mark one more may be laid by complement: never before, never twice, in no computation', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) await mark(evaluator, 'GOV-1', 1)
  await lock(0)
  await ask(db, campaign)
  expect(await lay(db, campaign, 0, 3)).toEqual({ ok: false, reason: 'laid' })
  await complete(db, campaign)
  // The other set is not locked: its mark may still change, and nothing is laid beside it.
  expect(await lay(db, campaign, 1, 3)).toEqual({ ok: false, reason: 'laid' })
  const both = await Promise.all([lay(db, campaign, 0, 3), lay(db, campaign, 0, 2)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  // Behind the same wall as every mark until the reveal.
  expect(await laterMarks(db, keyOf(campaign))).toEqual([])
  await lock(1)
  expect(await laterMarks(db, keyOf(campaign))).toHaveLength(1)
  const marks = await db.selectFrom('mark').select('level').execute()
  expect(marks).toEqual([{ level: 1 }, { level: 1 }])
})

test('equal marks come back to the agenda with the added mark, are settled, and only then is the campaign assessed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const { mark, lock, agree } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', 1)
    await lock(evaluator)
  }
  const key = { ...keyOf(campaign), actorId: campaign.buyer.id, seesAll: true, now: later }
  expect((await panelAgenda(db, key))?.differences).toEqual([])
  expect(await agree('GOV-1', 2)).toEqual({ ok: false, reason: 'equal_marks' })
  await ask(db, campaign)
  expect(await assessCampaign(db, { ...key, now: campaign.now })).toEqual({ ok: false, reason: 'clarifying' })
  await complete(db, campaign)
  expect(await lay(db, campaign, 1, 2)).toEqual({ ok: true })
  expect((await panelAgenda(db, key))?.differences).toMatchObject([{ agreed: null, spread: 1, clarified: true }])
  expect(await assessCampaign(db, key)).toEqual({ ok: false, reason: 'reopened' })
  const settled = await agree('GOV-1', 2, { reasonCode: 'clarified', now: '2026-11-15T09:00:00.000Z' })
  expect(settled).toMatchObject({ ok: true })
  expect((await panelAgenda(db, key))?.differences).toMatchObject([{ agreed: 2 }])
  expect(await assessCampaign(db, { ...key, now: '2026-11-15T10:00:00.000Z' })).toEqual({ ok: true })
  expect(await lay(db, campaign, 0, 2)).toEqual({ ok: false, reason: 'frozen' })
})

test('a complement that never came stops nothing once its date has passed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', 1)
    await lock(evaluator)
  }
  await ask(db, campaign)
  const given = { ...keyOf(campaign), actorId: campaign.buyer.id }
  expect(await assessCampaign(db, { ...given, now: dueAt })).toEqual({ ok: true })
})
