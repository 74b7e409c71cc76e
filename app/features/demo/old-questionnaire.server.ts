import { contentOfOld } from '#app/features/old-questionnaire/content.ts'
import { organisationId, ownerOf } from './cast.server.ts'
import { personaEmails } from './personas.ts'
import { add, type Plan } from './plan.ts'
import { demoOrganisations } from './source.ts'
import { dayFrom, demoId, instantFrom, type World } from './world.server.ts'

const rows = [
  ['Questionnaire RSE 2024, réponses du soumissionnaire'],
  [],
  ['N°', 'Question', 'Réponse', 'Pièces et commentaires'],
  [
    '1',
    'Quelle est la durée de vie moyenne de vos PC portables et smartphones ?',
    'Cinq ans pour les ordinateurs, quatre pour les téléphones.',
    'Inventaire de décembre 2024',
  ],
  [
    '2',
    'Vos déchets électroniques sont-ils confiés à un éco-organisme ?',
    'Oui, 1,8 tonne collectée en 2024, bordereaux conservés.',
    '',
  ],
  [
    '3',
    'Appliquez-vous le RGESN à vos sites et applications ?',
    'Deux services sur neuf ont été audités en 2024, le portail client à 71 %.',
    'Rapport d’audit, pages 4 à 9',
  ],
  ['4', 'Quel est le taux de conformité RGAA de vos services en ligne ?', 'Portail client : 82 % en mai 2024.', ''],
  ['5', 'Avez-vous une charte éthique de l’intelligence artificielle ?', 'Charte adoptée en mars 2024.', 'Annexe 7'],
  ['6', 'Disposez-vous d’une certification ISO 27001 ?', 'Oui, depuis 2021, périmètre hébergement.', 'Certificat'],
  ['7', 'Quel est votre chiffre d’affaires des trois derniers exercices ?', '14,2 / 15,1 / 16,0 M€', ''],
  [
    '8',
    'Comment luttez-vous contre la fracture numérique ?',
    'Le portail reste utilisable par téléphone et par courrier.',
    '',
  ],
]

const taken: [question: string, line: number, text: string][] = [
  [
    'INT-2',
    14,
    'PUE moyen de 1,34 en 2023 sur nos deux salles, relevé chaque mois ; confinement des allées froides en 2022.',
  ],
  ['SOC-5', 31, 'Charte du droit à la déconnexion signée en 2022 : aucun message attendu entre 19 h et 8 h.'],
]

/** What a supplier has brought from questionnaires of other buyers: one to be matched, and two texts that wait. */
export function planOldQuestionnaire(plan: Plan, world: World): void {
  const email = personaEmails.supplier
  const supplier = demoOrganisations.suppliers.find(({ emailDomain }) => email.endsWith(`@${emailDomain}`))
  const read = contentOfOld({ sheets: [{ name: 'Questionnaire', rows, formulas: [] }] })
  if (!supplier || !read.ok) throw new Error('the old questionnaire of the demonstration has no reader')
  const owner = ownerOf(supplier.id)
  const common = { organisation_id: organisationId(supplier.id), created_by: owner.id }
  const sentAt = instantFrom(world, -1, '11:05')
  add(plan, 'pending_import', {
    ...common,
    id: demoId('pending', supplier.id, 'questionnaire'),
    kind: 'questionnaire',
    invitation_id: null,
    file_name: 'Questionnaire RSE 2024.xlsx',
    content: JSON.stringify(read.content),
    created_at: sentAt,
    expires_at: `${dayFrom(world, 60)}T00:00:00.000Z`,
  })
  for (const [question, line, text] of taken)
    add(plan, 'answer_suggestion', {
      ...common,
      id: demoId('suggestion', supplier.id, question),
      question_id: question,
      text,
      mode: 'append',
      file_name: 'Appel d’offres 2023.xlsx',
      line,
      status: 'waiting',
      created_at: sentAt,
      decided_by: null,
      decided_at: null,
      revision: null,
    })
}
