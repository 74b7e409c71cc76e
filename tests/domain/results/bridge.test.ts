import { expect, test } from 'vitest'
import { discriminatingQuestions, referencesFor } from '#app/domain/results/bridge.ts'

const kept = (id: string, level: number | null, provisional = false) => ({
  id,
  level,
  provisional,
  weight: 1,
  status: 'answered' as const,
  source: 'consensus' as const,
})
const supplier = (...questions: ReturnType<typeof kept>[]) => ({ criteria: [{ id: 'GOV', questions }] })

test('a question discriminates from a range of two levels on, the widest first', () => {
  const rows = discriminatingQuestions([
    supplier(kept('GOV-1', 1), kept('GOV-2', 1), kept('GOV-3', 0)),
    supplier(kept('GOV-1', 2.5), kept('GOV-2', 3), kept('GOV-3', 3)),
  ])
  expect(rows).toEqual([
    { criterionId: 'GOV', questionId: 'GOV-3', lowest: 0, highest: 3, suppliers: 2 },
    { criterionId: 'GOV', questionId: 'GOV-2', lowest: 1, highest: 3, suppliers: 2 },
  ])
})

test('what is provisional, not applicable or alone tells nobody apart', () => {
  expect(discriminatingQuestions([])).toEqual([])
  expect(discriminatingQuestions([supplier(kept('GOV-1', 0))])).toEqual([])
  const one = supplier(kept('GOV-1', 0, true), kept('GOV-2', null))
  expect(discriminatingQuestions([one, supplier(kept('GOV-1', 3), kept('GOV-2', 3))])).toEqual([])
})

test('references bear on the criteria, and on the segment when they have one', () => {
  const use = { fr: 'x', en: 'x' }
  const reference = (id: string, criteria: string[], segments?: string[]) => ({
    id,
    name: id,
    url: null,
    criteria,
    use,
    ...(segments ? { segments } : {}),
  })
  const references = [reference('a', ['GOV']), reference('b', ['EXT'], ['cloud']), reference('c', ['EXT'])]
  const ids = (criteria: string[], segment: string | null) =>
    referencesFor({ references }, criteria, segment).map(({ id }) => id)
  expect(ids(['EXT'], null)).toEqual(['c'])
  expect(ids(['EXT', 'GOV'], 'cloud')).toEqual(['a', 'b', 'c'])
  expect(ids(['EXT'], 'materiel')).toEqual(['c'])
  expect(ids([], 'cloud')).toEqual([])
})
