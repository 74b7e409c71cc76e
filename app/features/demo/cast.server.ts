import type { EvaluatorFunction, Role } from '#app/domain/accounts/access.ts'
import { demoOrganisations, demoStories } from './source.ts'
import { demoId } from './world.server.ts'

export interface CastMember {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  function: EvaluatorFunction | null
  criteria: readonly string[]
}

export const organisationId = (key: string) => demoId('organisation', key)
export const personId = (email: string) => demoId('person', email)

const { buyer, suppliers } = demoOrganisations

/** The people of the private buyer, by the key that the organisations file gives them. */
export const valdorenePeople = new Map<string, CastMember>(
  buyer.people.map((person) => [
    person.id,
    {
      id: personId(person.email),
      name: demoStories.names[person.id] ?? person.id,
      email: person.email,
      roles: demoStories.roles[person.id] ?? person.roles,
      function: person.evaluatorFunction,
      criteria: person.criteria,
    },
  ]),
)

export const selorandePeople = new Map<string, CastMember>(
  demoStories.secondBuyer.people.map((person) => [
    person.id,
    { ...person, id: personId(person.email), function: person.evaluatorFunction },
  ]),
)

/** Those who answer for a supplier, its owner first. */
export function respondentsOf(supplier: string): CastMember[] {
  const domain = supplierOf(supplier).emailDomain
  return (demoStories.respondents[supplier] ?? []).map(([name, local], index) => {
    const email = `${local}@${domain}`
    const roles: Role[] = index === 0 ? ['respondent', 'admin'] : ['respondent']
    return { id: personId(email), name, email, roles, function: null, criteria: [] }
  })
}

export function ownerOf(supplier: string): CastMember {
  const owner = respondentsOf(supplier)[0]
  if (!owner) throw new Error(`nobody answers for ${supplier}`)
  return owner
}

export function supplierOf(key: string) {
  const supplier = suppliers.find(({ id }) => id === key)
  if (!supplier) throw new Error(`no supplier ${key}`)
  return supplier
}

export function member(people: Map<string, CastMember>, key: string): CastMember {
  const found = people.get(key)
  if (!found) throw new Error(`no person ${key}`)
  return found
}
