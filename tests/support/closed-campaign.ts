import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import type { SubmittedAnswer, SubmittedEvidence } from '#app/domain/answers/answers.ts'
import { everyQuestion } from '#app/domain/campaign/apart.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { canonicalJson, contentHash } from '#app/domain/proofs/canonical.ts'
import type { Receipt } from '#app/domain/proofs/receipt.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { aiModule, apartSettings, moduleEntry } from './apart.ts'
import { madeAt, makeBuyer, makePerson, makeSupplier } from './factories.ts'

export const deadline = '2026-11-10T17:00:00.000Z'
/** A moment after the deadline. */
export const afterDeadline = '2026-11-12T09:00:00.000Z'

const base = { id: 'inr-parties-prenantes', version: '1.0.0' }

export function answered(text: string, more: Partial<SubmittedAnswer> = {}): SubmittedAnswer {
  return { status: 'answered', text, state: 'in_place', stateDate: null, naReason: null, evidence: [], ...more }
}

export function notApplicable(naReason: string): SubmittedAnswer {
  return { status: 'not_applicable', text: '', state: 'not_applicable', stateDate: null, naReason, evidence: [] }
}

interface Given {
  scope?: string[]
  weights?: Record<string, number>
  requiredMarks?: number
  evaluatorNotes?: Record<string, string>
  minimums?: Record<string, number>
  /** Asks the module and two own questions besides. */
  apart?: boolean
  panel?: { function: EvaluatorFunction; name?: string; criteria?: string[] }[]
  /** One map of answers a supplier; every question of the scope answered by default. */
  suppliers?: Record<string, SubmittedAnswer>[]
  supplierNames?: string[]
  /** Whether the launch hides the names of suppliers from evaluators. */
  namesHidden?: boolean
  /** Whether evaluators have declared that they have no interest: they have, unless said otherwise. */
  declared?: boolean
}

/** A campaign past its deadline, with its panel and one submission a supplier, waiting for its first mark. */
export async function closedCampaign(db: Db, given: Given = {}) {
  const scope = given.scope ?? ['GOV-1', 'GOV-2']
  const ofBase = [...new Set(scope.map((id) => id.split('-')[0]!))]
  const criteria = [...ofBase, ...(given.apart ? ['IA', 'OWN'] : [])]
  const organisation = await makeBuyer(db)
  const buyer = await makePerson(db, { organisationId: organisation.id, roles: ['buyer', 'admin'] })
  const campaignId = randomId()
  const settings = settingsOf(campaignId, organisation, scope, ofBase, given)
  await db
    .insertInto('campaign')
    .values({
      id: campaignId,
      organisation_id: organisation.id,
      name: settings.campaign.name,
      search: 'hebergement applicatif',
      status: 'launched',
      purpose: 'sourcing',
      deadline,
      time_zone: 'Europe/Paris',
      debriefing_on: '2026-12-15',
      draft: '{}',
      revision: 1,
      created_by: buyer.id,
      created_at: madeAt,
      launched_at: madeAt,
      closed_at: null,
      assessed_at: null,
      debriefed_at: null,
    })
    .execute()
  const salt = '0'.repeat(64)
  await db
    .insertInto('launch_version')
    .values({
      id: randomId(),
      campaign_id: campaignId,
      version: 1,
      settings: canonicalJson(settings),
      salt,
      commitment: launchCommitment(settings, salt, null),
      previous_commitment: null,
      reason: null,
      author_id: buyer.id,
      created_at: madeAt,
    })
    .execute()
  const panel = []
  for (const member of given.panel ?? [{ function: 'achats' }, { function: 'dsi' }]) {
    const person = await makePerson(db, { organisationId: organisation.id, roles: ['evaluator'], ...member })
    for (const criterion of member.criteria ?? criteria)
      await db
        .insertInto('campaign_evaluator')
        .values({
          campaign_id: campaignId,
          criterion_id: criterion,
          person_id: person.id,
          function: member.function,
        })
        .execute()
    if (given.declared !== false) await declareNone(db, campaignId, person.id)
    panel.push(person)
  }
  const all = Object.fromEntries(
    everyQuestion(settings).map((id) => [id, answered(`Réponse à ${id}, suivie depuis 2024.`)]),
  )
  const suppliers = []
  for (const [index, answers] of (given.suppliers ?? [all]).entries())
    suppliers.push(await submittedSupplier(db, settings, index, answers, given.supplierNames?.[index]))
  return { organisation, buyer, campaignId, settings, panel, suppliers, now: afterDeadline }
}

/** The declaration of an evaluator without interest, signed as the campaign closed. */
export async function declareNone(db: Db, campaignId: string, personId: string): Promise<void> {
  const undecided = { decision: null, decision_reason: null, decided_by: null, decided_at: null }
  await db
    .insertInto('interest_declaration')
    .values({
      campaign_id: campaignId,
      person_id: personId,
      interest: 0,
      description: null,
      signed_at: deadline,
      ...undecided,
    })
    .execute()
}

function settingsOf(
  campaignId: string,
  buyer: { id: string; name: string },
  scope: string[],
  criteria: string[],
  given: Given,
): FrozenSettings {
  const entry = questionnaireEntry(base.id, base.version)
  if (!entry) throw new Error('the base questionnaire is not published')
  const { publicHash, fullHash } = entry
  return {
    format: 'etalon-launch/1',
    campaign: { id: campaignId, name: 'Hébergement applicatif 2027' },
    buyer: { id: buyer.id, name: buyer.name },
    purpose: 'sourcing',
    questionnaires: [{ ...base, kind: 'base', publicHash, fullHash }, ...(given.apart ? [frozenModule()] : [])],
    segment: null,
    scope,
    weights: given.weights ?? Object.fromEntries(criteria.map((id) => [id, 100 / criteria.length])),
    questionWeights: {},
    minimums: given.minimums ?? {},
    evaluatorNotes: given.evaluatorNotes ?? {},
    requiredMarks: given.requiredMarks ?? 2,
    notApplicableRule: 'accepted-excluded-refused-zero',
    weightsVisible: false,
    deadline,
    timeZone: 'Europe/Paris',
    debriefingOn: '2026-12-15',
    ...(given.apart ? apartSettings() : {}),
    ...(given.namesHidden ? { supplierNamesHidden: true as const } : {}),
  }
}

function frozenModule() {
  const { publicHash, fullHash } = moduleEntry()
  return { ...aiModule, kind: 'module' as const, publicHash, fullHash }
}

async function submittedSupplier(
  db: Db,
  settings: FrozenSettings,
  index: number,
  answers: Record<string, SubmittedAnswer>,
  name = `Fournisseur ${index + 1}`,
) {
  const organisation = await makeSupplier(db, { name })
  const respondent = await makePerson(db, { organisationId: organisation.id, roles: ['respondent'] })
  const campaignId = settings.campaign.id
  const invitationId = randomId()
  const createdAt = `2026-11-02T09:00:00.${String(index).padStart(3, '0')}Z`
  await db
    .insertInto('invitation')
    .values({
      id: invitationId,
      campaign_id: campaignId,
      organisation_id: organisation.id,
      owner_id: respondent.id,
      supplier_name: name,
      search: name.toLowerCase(),
      email: respondent.email,
      siren: null,
      language: 'fr',
      status: 'submitted',
      token_nonce: randomId(),
      token_hash: randomId(),
      expires_at: deadline,
      created_at: createdAt,
      sent_at: createdAt,
      opened_at: createdAt,
      claimed_at: createdAt,
      submitted_at: createdAt,
      declined_at: null,
      decline_reason: null,
    })
    .execute()
  const responseId = randomId()
  const touched = { created_at: createdAt, updated_at: createdAt }
  await db
    .insertInto('response')
    .values({
      id: responseId,
      invitation_id: invitationId,
      campaign_id: campaignId,
      organisation_id: organisation.id,
      status: 'submitted',
      ...touched,
    })
    .execute()
  const content = {
    format: 'etalon-response/1',
    campaign: settings.campaign,
    buyer: settings.buyer,
    supplier: { id: organisation.id, name },
    questionnaires: settings.questionnaires.map(({ id, version, publicHash }) => ({ id, version, publicHash })),
    answers,
  }
  const submissionId = randomId()
  const hash = contentHash(content)
  const receipt: Receipt = {
    format: 'etalon-receipt/1',
    instance: 'test',
    campaign: content.campaign,
    buyer: content.buyer,
    supplier: content.supplier,
    questionnaires: content.questionnaires,
    launch: { version: 1, commitment: hash },
    response: { id: responseId, sequence: 1, submittedAt: createdAt, submittedBy: respondent.name, hash },
    evidence: [],
    log: { chain: `campaign:${campaignId}`, index: 1, hash },
  }
  await db
    .insertInto('submission')
    .values({
      id: submissionId,
      response_id: responseId,
      campaign_id: campaignId,
      invitation_id: invitationId,
      organisation_id: organisation.id,
      sequence: 1,
      request_key: randomId(),
      content: canonicalJson(content),
      hash,
      receipt: canonicalJson(receipt),
      submitted_by: respondent.id,
      submitted_at: createdAt,
    })
    .execute()
  return { invitationId, submissionId, organisation, respondent }
}

/** A piece of submitted evidence: a visible certificate without an end, unless said otherwise. */
export function pieceOfEvidence(more: Partial<SubmittedEvidence> = {}): SubmittedEvidence {
  return {
    id: 'piece',
    kind: 'link',
    type: 'certificate',
    title: 'Certificat',
    url: 'https://exemple.fr/certificat',
    fileName: null,
    size: null,
    sha256: null,
    issuedOn: null,
    validUntil: null,
    perimeter: null,
    confidentiality: 'visible',
    locator: '',
    ...more,
  }
}
