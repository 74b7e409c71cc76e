import { expect, test } from 'vitest'
import { sharingState, withdrawalTakes } from '#app/domain/answers/sharing.ts'

test('a request is asked until it is submitted, refused, withdrawn, or closed without an answer', () => {
  const open = (status: Parameters<typeof sharingState>[0]['status'], withdrawn = false) =>
    sharingState({ status, withdrawn }, 'launched')
  for (const status of ['waiting', 'sent', 'refused', 'opened', 'claimed'] as const) {
    expect(open(status)).toBe('asked')
    expect(sharingState({ status, withdrawn: false }, 'closed')).toBe('not_returned')
  }
  expect([open('submitted'), open('declined'), open('withdrawn', true)]).toEqual(['accepted', 'refused', 'withdrawn'])
  expect(open('withdrawn')).toBe('cancelled')
  expect(sharingState({ status: 'submitted', withdrawn: true }, 'assessed')).toBe('withdrawn')
  expect(sharingState({ status: 'declined', withdrawn: false }, 'debriefed')).toBe('refused')
})

test('a withdrawal takes everything while nobody has read, and the evidence afterwards', () => {
  expect(withdrawalTakes('launched')).toBe('everything')
  for (const status of ['closed', 'assessed', 'debriefed'] as const) expect(withdrawalTakes(status)).toBe('evidence')
})
