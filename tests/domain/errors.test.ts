import { expect, test } from 'vitest'
import { AppError, isAppError } from '#app/domain/errors.ts'

test('carries its code, and a detail for the log only', () => {
  const error = new AppError('conflict', 'revision 3')
  expect(error).toBeInstanceOf(Error)
  expect([error.code, error.message, error.name]).toEqual(['conflict', 'conflict: revision 3', 'AppError'])
  expect(new AppError('not_found').message).toBe('not_found')
})

test('is recognised whichever copy of the class made it, and nothing else is', () => {
  const otherCopy = Object.assign(new Error('not_found'), { name: 'AppError', code: 'not_found' })
  expect(isAppError(new AppError('forbidden'))).toBe(true)
  expect(isAppError(otherCopy)).toBe(true)
  expect(isAppError(Object.assign(new Error('no entry'), { code: 'ENOENT' }))).toBe(false)
  expect(isAppError({ name: 'AppError', code: 'not_found' })).toBe(false)
  expect(isAppError(null)).toBe(false)
})
