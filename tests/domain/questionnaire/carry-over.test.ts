import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryOver, descentsBetween, type Master } from '#app/domain/questionnaire/carry-over.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import type { VersionChanges } from '#app/domain/questionnaire/version-changes.ts'
import { base100, base110, changes110 } from '#tests/support/new-version.ts'

const changes = [changes110]
const master = (questionId: string, version = '1.0.0', validatedAt = '2026-11-02'): Master => ({
  questionId,
  version,
  validatedAt,
})
const carried = (id: string, masters: Master[], version = '1.1.0') => {
  const { relation, kept, suggested } = carryOver({ id, version }, masters, changes)
  return { relation, kept: kept?.questionId ?? null, suggested: suggested.map(({ questionId }) => questionId) }
}
const whole = questionIds(base100).map((id) => master(id))

test('the same question keeps its answer, under another id too; a reworded one keeps it and says so', () => {
  expect(carried('GOV-2', whole)).toEqual({ relation: 'same', kept: 'GOV-2', suggested: [] })
  expect(carried('ECO-4', whole)).toEqual({ relation: 'same', kept: 'ACH-4', suggested: [] })
  expect(carried('GOV-1', whole)).toEqual({ relation: 'reworded', kept: 'GOV-1', suggested: [] })
})

test('what was split or merged is never an answer, only suggested; a new question gets nothing', () => {
  expect(carried('SRV-6', whole)).toEqual({ relation: 'split', kept: null, suggested: ['SRV-6'] })
  expect(carried('SRV-7', whole)).toEqual({ relation: 'split', kept: null, suggested: ['SRV-6'] })
  expect(carried('INT-2', whole.toReversed())).toEqual({
    relation: 'merged',
    kept: null,
    suggested: ['INT-2', 'INT-3'],
  })
  expect(carried('SOC-6', whole)).toEqual({ relation: 'new', kept: null, suggested: [] })
})

test('an earlier version asked again finds the answers given to the later one', () => {
  const later = questionIds(base110).map((id) => master(id, '1.1.0'))
  expect(carried('GOV-1', later, '1.0.0')).toEqual({ relation: 'reworded', kept: 'GOV-1', suggested: [] })
  expect(carried('ACH-4', later, '1.0.0')).toEqual({ relation: 'same', kept: 'ECO-4', suggested: [] })
  expect(carried('SRV-6', later, '1.0.0')).toEqual({ relation: 'merged', kept: null, suggested: ['SRV-6', 'SRV-7'] })
  expect(carried('INT-3', later, '1.0.0')).toEqual({ relation: 'split', kept: null, suggested: ['INT-2'] })
  expect(carried('EQP-4', later, '1.0.0')).toEqual({ relation: 'new', kept: null, suggested: [] })
})

test('of two answers to the same question, the last validated is kept; one to the same words before one to others', () => {
  const twice = [master('ACH-4', '1.0.0', '2026-01-01'), master('ECO-4', '1.1.0', '2026-02-01')]
  expect(carried('ECO-4', twice).kept).toBe('ECO-4')
  expect(carried('ECO-4', [{ ...twice[0]!, validatedAt: '2026-03-01' }, twice[1]!]).kept).toBe('ACH-4')
  const reworded = [master('GOV-1', '1.0.0', '2026-09-01'), master('GOV-1', '1.1.0', '2026-01-01')]
  expect(carryOver({ id: 'GOV-1', version: '1.1.0' }, reworded, changes)).toMatchObject({
    relation: 'same',
    kept: { version: '1.1.0' },
  })
})

test('without known changes an equal id comes back as reworded, and no other does', () => {
  const masters = [master('GOV-1', '0.9.0'), master('GOV-2', '0.9.0')]
  expect(carried('GOV-1', masters)).toEqual({ relation: 'reworded', kept: 'GOV-1', suggested: [] })
  expect(carried('GOV-3', masters)).toEqual({ relation: 'new', kept: null, suggested: [] })
})

/** A version after `before`: each question's fate is drawn; ids are kept where there is one to keep. */
function nextVersion(before: string[], version: number, fates: number[]): { changes: VersionChanges; ids: string[] } {
  const questions: VersionChanges['questions'] = []
  const removed: string[] = []
  let made = version * 20
  const fresh = () => {
    made += 1
    return `GOV-${made}`
  }
  for (let at = 0; at < before.length; at += 1) {
    const [id, following] = [before[at]!, before[at + 1]]
    const fate = (fates[at] ?? 0) % 5
    if (fate === 0) questions.push({ id, relation: 'same', from: [id] })
    else if (fate === 1) questions.push({ id, relation: 'reworded', from: [id] })
    else if (fate === 2) {
      questions.push({ id, relation: 'split', from: [id] }, { id: fresh(), relation: 'split', from: [id] })
    } else if (fate === 3 && following) {
      questions.push({ id, relation: 'merged', from: [id, following] })
      at += 1
    } else removed.push(id)
  }
  questions.push({ id: fresh(), relation: 'new', from: [] })
  const changes = { id: 'x', version: `1.${version}.0`, from: `1.${version - 1}.0`, questions, removed }
  return { changes, ids: questions.map(({ id }) => id) }
}

const history = fc
  .array(fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((drawn) => {
    let ids = ['GOV-1', 'GOV-2', 'GOV-3', 'GOV-4', 'GOV-5']
    const versions = [ids]
    const all = drawn.map((fates, index) => {
      const next = nextVersion(ids, index + 1, fates)
      ids = next.ids
      versions.push(ids)
      return next.changes
    })
    return { all, versions }
  })

test('over any versions: every question descends once, forward and back agree, and only wholes are kept', () => {
  fc.assert(
    fc.property(history, ({ all, versions }) => {
      const last = `1.${all.length}.0`
      const forth = descentsBetween(all, '1.0.0', last)!
      const back = descentsBetween(all, last, '1.0.0')!
      expect([...forth.keys()]).toEqual(versions.at(-1))
      expect(new Set(back.keys())).toEqual(new Set(versions[0]))
      for (const [id, { relation, from }] of forth) {
        expect(from.length === 0).toBe(relation === 'new')
        for (const source of from) expect(back.get(source)?.from).toContain(id)
        if (relation === 'same' || relation === 'reworded') expect(back.get(from[0]!)).toEqual({ relation, from: [id] })
      }
      const masters = versions[0]!.map((id) => master(id))
      for (const id of versions.at(-1)!) {
        const { relation, kept, suggested } = carryOver({ id, version: last }, masters, all)
        expect(relation).toBe(forth.get(id)!.relation)
        expect(kept !== null).toBe(relation === 'same' || relation === 'reworded')
        expect(suggested.map(({ questionId }) => questionId)).toEqual(kept ? [] : forth.get(id)!.from)
      }
    }),
  )
})
