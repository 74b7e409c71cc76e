import type { Role } from './access.ts'

/**
 * The roles that exist in an organisation, by what it does: a buyer's people launch, evaluate or read; a supplier's
 * answer; whoever does both has all of them. Source: Design §2 (roles).
 */
export function rolesOfOrganisation(organisation: { isBuyer: boolean; isSupplier: boolean }): Role[] {
  const buying: Role[] = organisation.isBuyer ? ['buyer', 'evaluator', 'reader'] : []
  const supplying: Role[] = organisation.isSupplier ? ['respondent'] : []
  return ['admin', ...buying, ...supplying]
}
