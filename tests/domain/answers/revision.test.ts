import { expect, test } from 'vitest'
import { LAST_REVISION, typedRevision } from '#app/domain/answers/revision.ts'
import { markForm } from '#app/features/marking/forms.ts'

test('a revision is a whole number of four bytes, and anything else is the one that no row has', () => {
  expect(typedRevision('3')).toBe(3)
  expect(typedRevision(String(LAST_REVISION))).toBe(LAST_REVISION)
  for (const typed of ['2147483647', '9007199254740991', '1.5', '-1', '1e3', 'abc', '', undefined, ['1', '2']])
    expect([typed, typedRevision(typed)]).toEqual([typed, 0])
})

test('a form refuses a revision that the database could not compare', () => {
  const mark = { level: '2', justification: 'Une politique signée en 2025, revue chaque année.' }
  expect(markForm.safeParse({ ...mark, revision: '1' }).success).toBe(true)
  expect(markForm.safeParse({ ...mark, revision: '2147483647' }).success).toBe(false)
})
