import type { ResponseExport } from '#app/domain/answers/answers.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import type { Receipt } from '#app/domain/proofs/receipt.ts'

const publicHash = 'a'.repeat(64)
const parties = {
  campaign: { id: 'campaign-1', name: 'Hébergement 2027' },
  buyer: { id: 'buyer-1', name: 'Acheteur' },
  supplier: { id: 'supplier-1', name: 'Fournisseur' },
}
const questionnaires = [{ id: 'inr-parties-prenantes', version: '1.0.0', publicHash }]

export function someExport(given: Partial<ResponseExport> = {}): ResponseExport {
  const said = {
    status: 'answered',
    text: 'Oui, « déjà ».',
    state: 'in_place',
    stateDate: null,
    naReason: null,
  } as const
  return {
    format: 'etalon-response/1',
    ...parties,
    questionnaires,
    answers: { 'GOV-1': { ...said, evidence: [] } },
    ...given,
  }
}

/** The receipt that a submission of that export would give. */
export function receiptOf(exported: ResponseExport): Receipt {
  return {
    format: 'etalon-receipt/1',
    instance: 'instance-1',
    campaign: exported.campaign,
    buyer: exported.buyer,
    supplier: exported.supplier,
    questionnaires,
    launch: { version: 1, commitment: 'b'.repeat(64) },
    response: {
      id: 'response-1',
      sequence: 1,
      submittedAt: '2026-11-02T09:00:00.000Z',
      submittedBy: 'Une personne',
      hash: contentHash(exported),
    },
    evidence: [],
    log: { chain: 'campaign:campaign-1', index: 4, hash: 'c'.repeat(64) },
  }
}

export function someSettings(given: Partial<FrozenSettings> = {}): FrozenSettings {
  return {
    format: 'etalon-launch/1',
    campaign: parties.campaign,
    buyer: parties.buyer,
    purpose: 'sourcing',
    questionnaires: [{ ...questionnaires[0]!, kind: 'base', fullHash: 'd'.repeat(64) }],
    segment: null,
    scope: ['GOV-1', 'GOV-2', 'FOR-1'],
    weights: { GOV: 60, FOR: 40 },
    questionWeights: { 'GOV-2': 2 },
    minimums: { GOV: 50 },
    evaluatorNotes: {},
    requiredMarks: 2,
    notApplicableRule: 'accepted-excluded-refused-zero',
    weightsVisible: false,
    deadline: '2027-01-15T17:00:00.000Z',
    timeZone: 'Europe/Paris',
    debriefingOn: null,
    ...given,
  }
}

const complementContent = {
  format: 'etalon-clarification/1' as const,
  campaign: { id: 'c', name: 'Hébergement' },
  buyer: { id: 'b', name: 'Acheteur' },
  supplier: { id: 's', name: 'Fournisseur' },
  response: { sequence: 1, hash: 'h' },
  clarification: { id: 'k', question: 'GOV-1', reason: 'Pourquoi ?', dueAt: '2026-11-20T17:00:00.000Z' },
  text: 'Parce que la charte date de 2024.',
}

/** What a supplier is given for a complement. */
export const complementReceipt = {
  format: 'etalon-clarification-receipt/1' as const,
  instance: 'i',
  content: complementContent,
  submittedAt: '2026-11-13T09:00:00.000Z',
  submittedBy: 'Ana',
  hash: contentHash(complementContent),
  log: { chain: 'campaign:c', index: 3, hash: 'x' },
}
