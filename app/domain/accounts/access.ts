export const roles = ['admin', 'buyer', 'evaluator', 'respondent', 'reader'] as const
export type OfferedRole = (typeof roles)[number]

/** `guest` is given by no administrator: it comes with the access to one request, and goes with it. */
export type Role = OfferedRole | 'guest'

export const evaluatorFunctions = ['achats', 'dsi', 'rse', 'autre'] as const
export type EvaluatorFunction = (typeof evaluatorFunctions)[number]

/** Who asks: a person, through one organisation, with the roles held there. */
export interface Principal {
  isOperator: boolean
  roles: readonly Role[]
}

type Grant = Role | 'operator' | 'anyone' | 'signed_in'

/**
 * The one policy table: resource → action → who (Design §2). It says which roles may try; the query behind then takes
 * the tenant and the actor as arguments, so that a role never reaches another organisation's rows.
 * `anyone` includes visitors who are not signed in; `operator` never implies access to a campaign's content.
 */
export const policy = {
  public: { read: ['anyone'], act: ['anyone'] },
  account: { read: ['signed_in'], edit: ['signed_in'] },
  instance: { read: ['operator'], edit: ['operator'] },
  outbox: { read: ['operator'] },
  people: { read: ['admin'], edit: ['admin'] },
  campaign: {
    list: ['buyer', 'admin', 'reader'],
    read: ['buyer', 'admin', 'reader'],
    compose: ['buyer'],
    launch: ['buyer'],
    close: ['buyer'],
    amend: ['buyer'],
    assess: ['buyer'],
  },
  invitation: { read: ['buyer', 'admin'], link: ['buyer'] },
  supplier_question: { read: ['buyer', 'admin', 'reader'], ask: ['respondent'], answer: ['buyer'] },
  supplier: { read: ['buyer', 'admin'], edit: ['buyer'] },
  marking: { read: ['evaluator'], mark: ['evaluator'], lock: ['evaluator'] },
  clarification: { read: ['buyer', 'admin', 'reader'], ask: ['buyer'], answer: ['respondent'] },
  declaration: { read: ['buyer', 'admin'], decide: ['buyer'], sign: ['evaluator'] },
  reveal: { force: ['buyer'] },
  consensus: { read: ['buyer', 'evaluator', 'admin', 'reader'], agree: ['buyer', 'evaluator'] },
  not_applicable: { read: ['buyer', 'admin', 'reader'], rule: ['buyer'] },
  comparison: { read: ['buyer', 'admin', 'reader'], export: ['buyer', 'admin'] },
  tender: { read: ['buyer', 'admin', 'reader'], edit: ['buyer'] },
  report: { read: ['buyer', 'admin', 'reader'], comment: ['buyer'] },
  bridge: { read: ['buyer', 'admin', 'reader'], edit: ['buyer'] },
  progress: { read: ['buyer', 'admin', 'reader'], edit: ['buyer'], answer: ['respondent'] },
  debriefing: { read: ['buyer', 'admin', 'reader'], publish: ['buyer'], receive: ['respondent'] },
  request: { list: ['respondent', 'guest'], read: ['respondent', 'guest'], claim: ['anyone'], decline: ['respondent'] },
  sharing: { read: ['respondent'], withdraw: ['respondent'] },
  access: { read: ['respondent', 'admin'], decide: ['respondent', 'admin'] },
  answer: { read: ['respondent', 'guest'], edit: ['respondent', 'guest'] },
  offline: { read: ['respondent'], edit: ['respondent'] },
  assignment: { read: ['respondent'], assign: ['respondent'] },
  submission: { read: ['respondent'], submit: ['respondent'] },
  library: { read: ['respondent'], edit: ['respondent'] },
  dossier: { read: ['respondent'], offer: ['respondent'] },
  offered_dossier: { read: ['buyer', 'admin'], decide: ['buyer'], receive: ['admin'] },
  evidence: {
    read: ['respondent', 'guest'],
    add: ['respondent', 'guest'],
    read_submitted: ['buyer', 'evaluator', 'admin'],
  },
  log: { read: ['buyer', 'admin', 'respondent'] },
} as const satisfies Record<string, Record<string, readonly Grant[]>>

export type Policy = typeof policy
export type Resource = keyof Policy
export type Action<R extends Resource> = keyof Policy[R] & string

/**
 * Whether a principal may try an action on a resource; `null` is a visitor who is not signed in.
 * Rule: Design §2 (roles) through `policy`; nothing that is not listed is allowed.
 */
export function may<R extends Resource>(principal: Principal | null, resource: R, action: Action<R>): boolean {
  const grants = policy[resource][action] as readonly Grant[]
  return grants.some((grant) => {
    if (grant === 'anyone') return true
    if (!principal) return false
    if (grant === 'signed_in') return true
    return grant === 'operator' ? principal.isOperator : principal.roles.includes(grant)
  })
}

/** Whether a member of a buyer sees campaigns that still run; a reader sees them once closed. Source: Design §2 (roles). */
export function seesRunningCampaigns(principal: Pick<Principal, 'roles'>): boolean {
  return principal.roles.includes('buyer') || principal.roles.includes('admin')
}
