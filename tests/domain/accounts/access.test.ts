import { describe, expect, test } from 'vitest'
import { may, type Principal, policy, type Resource, type Role, roles } from '#app/domain/accounts/access.ts'

const person = (...held: Role[]): Principal => ({ isOperator: false, roles: held })
const operator: Principal = { isOperator: true, roles: [] }

// `may` types the action by its resource; the sweep below reads both from the table.
const ask = may as (principal: Principal | null, resource: string, action: string) => boolean
const rows = (Object.keys(policy) as Resource[]).flatMap((resource) =>
  Object.entries(policy[resource]).map(([action, grants]) => ({
    resource,
    action,
    grants: grants as readonly string[],
  })),
)

test('every action is granted to someone, and only to what may() understands', () => {
  const known = new Set<string>([...roles, 'guest', 'operator', 'anyone', 'signed_in'])
  for (const { grants } of rows) {
    expect(grants.length).toBeGreaterThan(0)
    expect(grants.filter((grant) => !known.has(grant))).toEqual([])
  }
})

describe.each(rows)('$resource: $action', ({ resource, action, grants }) => {
  test('each role exactly as listed', () => {
    for (const role of [...roles, 'guest'] as const) {
      const open = grants.includes('anyone') || grants.includes('signed_in')
      expect([role, ask(person(role), resource, action)]).toEqual([role, open || grants.includes(role)])
    }
  })

  test('a visitor only what is open to anyone', () => {
    expect(ask(null, resource, action)).toBe(grants.includes('anyone'))
  })

  test('the operator nothing by the roles of others', () => {
    const open = ['anyone', 'signed_in', 'operator'].some((grant) => grants.includes(grant))
    expect(ask(operator, resource, action)).toBe(open)
  })
})

test('a guest reads and writes the answers and the evidence of what was opened to them, and nothing else', () => {
  const granted = rows.filter(({ grants }) => grants.includes('guest'))
  expect(granted.map(({ resource, action }) => `${resource}.${action}`)).toEqual([
    'request.list',
    'request.read',
    'answer.read',
    'answer.edit',
    'evidence.read',
    'evidence.add',
  ])
})

test('the operator runs the instance and sees no content', () => {
  expect(may(operator, 'instance', 'edit')).toBe(true)
  expect(may(operator, 'outbox', 'read')).toBe(true)
  const content = ['campaign', 'marking', 'consensus', 'comparison', 'report', 'answer', 'library', 'evidence', 'log']
  for (const { resource, action } of rows.filter((row) => content.includes(row.resource))) {
    expect([resource, action, ask(operator, resource, action)]).toEqual([resource, action, false])
  }
})

test('buyers never reach drafts, respondents never marks', () => {
  const supplierSide = ['request', 'answer', 'submission', 'library', 'dossier']
  const buyerSide = ['marking', 'reveal', 'consensus', 'not_applicable', 'comparison', 'report']
  for (const { resource, action, grants } of rows) {
    if (grants.includes('anyone')) continue
    if (supplierSide.includes(resource)) {
      for (const role of ['buyer', 'evaluator', 'reader', 'admin'] as const)
        expect([role, resource, action, ask(person(role), resource, action)]).toEqual([role, resource, action, false])
    }
    if (buyerSide.includes(resource)) expect(ask(person('respondent'), resource, action)).toBe(false)
  }
  expect(may(person('buyer'), 'evidence', 'read')).toBe(false)
  expect(may(person('buyer', 'admin'), 'marking', 'mark')).toBe(false)
})

test('readers only read', () => {
  const reading = new Set(['read', 'list'])
  for (const { resource, action, grants } of rows) {
    if (grants.includes('reader')) expect([resource, reading.has(action)]).toEqual([resource, true])
  }
})

test('several roles add up, and none is none', () => {
  expect(may(person('reader', 'evaluator'), 'marking', 'lock')).toBe(true)
  expect(may(person('reader', 'evaluator'), 'comparison', 'read')).toBe(true)
  expect(may(person(), 'campaign', 'list')).toBe(false)
  expect(may(person(), 'account', 'edit')).toBe(true)
})
