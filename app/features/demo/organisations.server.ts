import type { Schema } from '#db/schema.ts'
import {
  type CastMember,
  organisationId,
  personId,
  respondentsOf,
  selorandePeople,
  valdorenePeople,
} from './cast.server.ts'
import { add, type Plan } from './plan.ts'
import { demoOrganisations, demoStories } from './source.ts'
import { instantFrom, type World } from './world.server.ts'

type Organisation = Schema['organisation']
interface Described {
  id: string
  name: string
  sector: string
  headcount: number
  city: string
  siren: string
}

const searchText = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

function organisationRow(given: Described, kind: Partial<Organisation>, createdAt: string): Organisation {
  const { name, siren, headcount, sector, city } = given
  return {
    id: organisationId(given.id),
    name,
    search: searchText(name),
    siren,
    headcount,
    sector,
    city,
    is_buyer: 0,
    is_supplier: 0,
    under_procurement_code: 0,
    created_at: createdAt,
    ...kind,
  }
}

/** Organisations, people and their roles; everybody shares the one demonstration password. */
export function planOrganisations(plan: Plan, world: World, passwordHash: string): void {
  const createdAt = instantFrom(world, -220, '09:00')
  const person = (given: { name: string; email: string }, isOperator = 0): Schema['person'] => ({
    id: personId(given.email),
    email: given.email,
    name: given.name,
    password_hash: passwordHash,
    language: 'fr',
    is_operator: isOperator,
    created_at: createdAt,
  })
  const enrol = (organisation: string, people: Iterable<CastMember>) => {
    for (const member of people) {
      add(plan, 'person', person(member))
      for (const role of member.roles)
        add(plan, 'membership', {
          organisation_id: organisationId(organisation),
          person_id: member.id,
          role,
          function: role === 'evaluator' ? member.function : null,
          created_at: createdAt,
        })
    }
  }
  const { buyer, suppliers } = demoOrganisations
  const { secondBuyer, operator } = demoStories
  add(plan, 'person', person(operator, 1))
  add(plan, 'organisation', organisationRow(buyer, { is_buyer: 1 }, createdAt))
  add(plan, 'organisation', organisationRow(secondBuyer, { is_buyer: 1, under_procurement_code: 1 }, createdAt))
  enrol(buyer.id, valdorenePeople.values())
  enrol(secondBuyer.id, selorandePeople.values())
  const [opener] = valdorenePeople.values()
  if (opener)
    add(plan, 'dossier_reception', {
      organisation_id: organisationId(buyer.id),
      opened_by: opener.id,
      opened_at: createdAt,
    })
  for (const supplier of suppliers) {
    add(plan, 'organisation', organisationRow(supplier, { is_supplier: 1 }, createdAt))
    enrol(supplier.id, respondentsOf(supplier.id))
  }
}
