import { expect, test } from 'vitest'
import { type CampaignTreatment, equalTreatment, type SupplierTreatment } from '#app/domain/campaign/equal-treatment.ts'

const launchedAt = '2026-11-02T09:00:00.000Z'
const common = '2026-12-02T09:00:00.000Z'
let made = 0
function supplier(given: Partial<SupplierTreatment> = {}): SupplierTreatment {
  made += 1
  return {
    id: `s${made}`,
    name: `Fournisseur ${made}`,
    invitedAt: launchedAt,
    acceptedAt: '2026-11-02T09:01:00.000Z',
    openedAt: '2026-11-03T08:00:00.000Z',
    claimedAt: null,
    submittedAt: null,
    declinedAt: null,
    deadline: common,
    extensions: [],
    amendments: {},
    answers: {},
    renewals: [],
    clarifications: [],
    withdrawal: null,
    ...given,
  }
}
const report = (suppliers: SupplierTreatment[], given: Partial<CampaignTreatment> = {}) =>
  equalTreatment({ launchedAt, amendments: [], answers: [], suppliers, ...given })

test('suppliers who had the same have no difference, be it by a few hours', () => {
  const rows = report([supplier(), supplier({ acceptedAt: '2026-11-02T20:00:00.000Z' }), supplier()])
  expect(rows.map(({ days }) => days)).toEqual([29, 29, 29])
  expect(rows.flatMap(({ differences }) => differences)).toEqual([])
})

test('an extension for one says its reason and how much more time it gave', () => {
  const deadline = '2026-12-05T09:00:00.000Z'
  const given = { at: '2026-12-01T09:00:00.000Z', deadline, reason: 'Panne de notre messagerie.' }
  const rows = report([supplier(), supplier({ deadline, extensions: [given] }), supplier()])
  expect(rows[1]!.differences).toEqual([
    { kind: 'more_time', days: 3 },
    { kind: 'extension', deadline, reason: given.reason },
  ])
  expect(rows[0]!.differences).toEqual([])
  expect(rows[2]!.differences).toEqual([])
})

test('a supplier reached late had less time, from its first opening when no mail left', () => {
  const rows = report([
    supplier(),
    supplier({ acceptedAt: '2026-11-07T10:00:00.000Z', openedAt: null, renewals: ['2026-11-07T09:00:00.000Z'] }),
    supplier({ acceptedAt: null, openedAt: '2026-11-02T12:00:00.000Z' }),
    supplier({ acceptedAt: null, openedAt: null }),
  ])
  expect(rows[1]).toMatchObject({
    reachedAt: '2026-11-07T10:00:00.000Z',
    differences: [
      { kind: 'less_time', days: 4 },
      { kind: 'link_renewed', times: 1 },
    ],
  })
  expect(rows[2]!.differences).toEqual([])
  expect(rows[3]).toMatchObject({ reachedAt: null, days: null, differences: [{ kind: 'never_reached' }] })
})

test('a supplier taken out is said so, compared with nobody and nobody with it', () => {
  const withdrawal = { at: '2026-11-10T09:00:00.000Z', reason: 'Doublon.' }
  const amendments = [{ version: 2, at: '2026-11-12T09:00:00.000Z' }]
  const told = { 2: { at: '2026-11-12T09:00:00.000Z', accepted: '2026-11-12T09:02:00.000Z' } }
  const rows = report([supplier({ amendments: told }), supplier({ withdrawal }), supplier({ amendments: told })], {
    amendments,
  })
  expect(rows[1]!.differences).toEqual([{ kind: 'withdrawn', ...withdrawal }])
  expect(rows[0]!.differences).toEqual([])
})

test('news that did not come, that waits, or that came days after the others', () => {
  const at = '2026-11-12T09:00:00.000Z'
  const news = { amendments: [{ version: 2, at }], answers: [{ number: 1, at }] }
  const on = (accepted: string | null) => ({ amendments: { 2: { at, accepted } }, answers: { 1: { at, accepted } } })
  const rows = report(
    [
      supplier(on('2026-11-12T09:01:00.000Z')),
      supplier(on('2026-11-12T09:01:00.000Z')),
      supplier(on('2026-11-14T10:00:00.000Z')),
      supplier(on(null)),
      supplier(),
      supplier({ declinedAt: '2026-11-11T09:00:00.000Z' }),
    ],
    news,
  )
  expect(rows.map(({ differences }) => differences)).toEqual([
    [],
    [],
    [
      { kind: 'amendment_late', version: 2, days: 2 },
      { kind: 'answer_late', number: 1, days: 2 },
    ],
    [
      { kind: 'amendment_unsent', version: 2 },
      { kind: 'answer_unsent', number: 1 },
    ],
    [
      { kind: 'amendment_untold', version: 2 },
      { kind: 'answer_untold', number: 1 },
    ],
    [],
  ])
})

test('while no mail of a piece of news has left for anyone, nobody is behind the others', () => {
  const at = '2026-11-12T09:00:00.000Z'
  const waiting = { answers: { 1: { at, accepted: null } } }
  const rows = report([supplier(waiting), supplier(waiting)], { answers: [{ number: 1, at }] })
  expect(rows.flatMap(({ differences }) => differences)).toEqual([])
  expect(report([])).toEqual([])
  expect(report([supplier()])[0]!.differences).toEqual([])
})

test('a clarification asked of some of those who submitted is a difference, and of all of them none', () => {
  const submittedAt = '2026-11-20T09:00:00.000Z'
  const asked = (batch: string) => ({
    batch,
    question: 'GOV-1',
    at: '2026-12-03T09:00:00.000Z',
    deadline: '2026-12-10T17:00:00.000Z',
    submittedAt: null,
    withdrawnAt: null,
  })
  const withdrawn = { ...asked('taken back'), withdrawnAt: '2026-12-04T09:00:00.000Z' }
  const rows = report([
    supplier({ submittedAt, clarifications: [asked('all'), asked('one'), withdrawn] }),
    supplier({ submittedAt, clarifications: [asked('all')] }),
    supplier(),
  ])
  expect(rows.map(({ differences }) => differences)).toEqual([
    [{ kind: 'clarification', question: 'GOV-1', deadline: '2026-12-10T17:00:00.000Z', asked: 1, submitted: 2 }],
    [],
    [],
  ])
})
