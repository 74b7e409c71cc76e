/** Shown on the page of personas, so that an expired session can be resumed with it; it opens nothing outside the demonstration. */
export const demoPassword = 'etalon-demonstration'

export const personaKeys = [
  'operator',
  'buyer',
  'evaluator-purchasing',
  'evaluator-it',
  'evaluator-csr',
  'supplier',
  'supplier-colleague',
  'buyer-other',
  'supplier-other',
] as const
export type PersonaKey = (typeof personaKeys)[number]

/** Who plays each persona, by address. */
export const personaEmails: Record<PersonaKey, string> = {
  operator: 'exploitation@etalon.example',
  buyer: 'si-achats@valdorene.example',
  'evaluator-purchasing': 'achats-numeriques@valdorene.example',
  'evaluator-it': 'architecture-cloud@valdorene.example',
  'evaluator-csr': 'numerique-responsable@valdorene.example',
  supplier: 'lea.kerdrain@cendrelune.example',
  'supplier-colleague': 'yann.lebivic@cendrelune.example',
  'buyer-other': 'commande-publique@selorande.example',
  'supplier-other': 'hugo.mercadal@basaltine.example',
}
