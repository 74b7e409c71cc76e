import type { OfferedRole } from '#app/domain/accounts/access.ts'

/**
 * The roles that exist in an organisation, by what it does: a buyer's people launch, evaluate or read; a supplier's
 * answer; whoever does both has all of them. Source: Design §2 (roles).
 */
export function rolesOfOrganisation(organisation: { isBuyer: boolean; isSupplier: boolean }): OfferedRole[] {
  const buying: OfferedRole[] = organisation.isBuyer ? ['buyer', 'evaluator', 'reader'] : []
  const supplying: OfferedRole[] = organisation.isSupplier ? ['respondent'] : []
  return ['admin', ...buying, ...supplying]
}
