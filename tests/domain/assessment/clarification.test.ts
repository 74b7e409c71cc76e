import { expect, test } from 'vitest'
import {
  checkClarification,
  clarificationState,
  leftOut,
  looksLikeClarification,
  markMoment,
} from '#app/domain/assessment/clarification.ts'
import { settlingRefusal, wantsSettling } from '#app/domain/assessment/consensus.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'

test('a complement is taken until its date and not at it; a submitted one stays so', () => {
  const due = { dueAt: '2026-11-20T17:00:00.000Z', submittedAt: null, withdrawnAt: null }
  expect(clarificationState(due, '2026-11-20T16:59:59.999Z')).toBe('open')
  expect(clarificationState(due, due.dueAt)).toBe('lapsed')
  expect(clarificationState({ ...due, submittedAt: '2026-11-19T09:00:00.000Z' }, '2027-01-01T00:00:00.000Z')).toBe(
    'submitted',
  )
  const withdrawn = { ...due, withdrawnAt: '2026-11-18T09:00:00.000Z' }
  expect(clarificationState(withdrawn, '2026-11-19T09:00:00.000Z')).toBe('withdrawn')
  expect(clarificationState(withdrawn, '2027-01-01T00:00:00.000Z')).toBe('withdrawn')
})

test('whoever has the same doubt and is not asked is left out; a doubt of no rule leaves nobody out', () => {
  const suppliers = [
    { id: 'a', warnings: ['promise'] },
    { id: 'b', warnings: ['promise', 'vague'] },
    { id: 'c', warnings: ['vague'] },
  ]
  expect(leftOut(suppliers, 'promise', ['a']).map(({ id }) => id)).toEqual(['b'])
  expect(leftOut(suppliers, 'promise', ['a', 'b'])).toEqual([])
  expect(leftOut(suppliers, null, ['a'])).toEqual([])
})

test('a mark is before a complement, or from it on', () => {
  expect(markMoment('2026-11-12T09:00:00.000Z', null)).toBeNull()
  expect(markMoment('2026-11-12T09:00:00.000Z', '2026-11-13T09:00:00.000Z')).toBe('before')
  expect(markMoment('2026-11-13T09:00:00.000Z', '2026-11-13T09:00:00.000Z')).toBe('after')
})

test('a receipt holds while its content is word for word what was submitted', () => {
  const content = {
    format: 'etalon-clarification/1' as const,
    campaign: { id: 'c', name: 'Hébergement' },
    buyer: { id: 'b', name: 'Acheteur' },
    supplier: { id: 's', name: 'Fournisseur' },
    response: { sequence: 1, hash: 'h' },
    clarification: { id: 'k', question: 'GOV-1', reason: 'Pourquoi ?', dueAt: '2026-11-20T17:00:00.000Z' },
    text: 'Parce que.',
  }
  const receipt = {
    format: 'etalon-clarification-receipt/1',
    instance: 'i',
    content,
    submittedAt: '2026-11-13T09:00:00.000Z',
    submittedBy: 'Ana',
    hash: contentHash(content),
    log: { chain: 'campaign:c', index: 3, hash: 'x' },
  }
  expect(checkClarification(receipt)).toEqual({ ok: true, receipt })
  expect(looksLikeClarification(JSON.stringify(receipt))).toBe(true)
  expect(looksLikeClarification(JSON.stringify(content))).toBe(false)
  expect(looksLikeClarification('{')).toBe(false)
  expect(checkClarification({ ...receipt, content: { ...content, text: 'Parce que !' } })).toEqual({
    ok: false,
    fault: 'altered',
  })
  expect(checkClarification({ hash: receipt.hash })).toEqual({ ok: false, fault: 'not_a_receipt' })
})

test('a mark laid after a clarification lifts the refusal of equal marks, and no other', () => {
  const one = { level: 1, function: 'achats' } as const
  const two = { level: 1, function: 'dsi' } as const
  expect(settlingRefusal([one, two], [], 2)).toBe('equal_marks')
  expect(settlingRefusal([one, two], [{ level: 1 }], 2)).toBe('equal_marks')
  expect(settlingRefusal([one, two], [{ level: 2 }], 2)).toBeNull()
  expect(settlingRefusal([one], [{ level: 2 }], 2)).toBe('too_few_marks')
  expect(settlingRefusal([one, one], [{ level: 2 }], 2)).toBe('one_function')
})

test('the panel owes its word until it has settled after the last added mark that differs', () => {
  const marks = [{ level: 1 }, { level: 1 }] as const
  const added = { level: 2, markedAt: '2026-11-14T09:00:00.000Z' } as const
  expect(wantsSettling(marks, [], null)).toBe(false)
  expect(wantsSettling(marks, [{ ...added, level: 1 }], null)).toBe(false)
  expect(wantsSettling(marks, [added], null)).toBe(true)
  expect(wantsSettling(marks, [added], '2026-11-13T09:00:00.000Z')).toBe(true)
  expect(wantsSettling(marks, [added], '2026-11-14T09:00:00.001Z')).toBe(false)
})
