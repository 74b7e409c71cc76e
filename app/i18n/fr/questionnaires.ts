import { count } from '../plural.ts'

export const questionnaires = {
  listTitle: 'Questionnaires publiés',
  listLead: "Chaque version publiée est figée : son empreinte permet de vérifier que rien n'y a changé.",
  kinds: { base: 'Questionnaire de base', module: 'Module complémentaire, noté à part' },
  size: (criteria: number, questions: number) =>
    `${count('fr', criteria, 'critère', 'critères')}, ${count('fr', questions, 'question ouverte', 'questions ouvertes')}`,
  questions: (n: number) => count('fr', n, 'question', 'questions'),
  version: (version: string) => `version ${version}`,
  versionTerm: 'Version',
  publishedOn: (day: string) => `publiée le ${day}`,
  licence: 'Licence',
  provenance: 'Provenance',
  guide: 'Page du guide',
  hash: 'Empreinte publique (SHA-256)',
  partsTerm: 'Parties',
  part: (name: string, n: number) => `${name} : ${n}`,
  download: 'Télécharger en JSON',
  downloadText: 'Le fichier contient exactement ce que voit un fournisseur : aucune grille de notation.',
  rationale: 'Pourquoi cette question.',
  evidence: 'Preuves attendues',
  notApplicable: 'Sans objet.',
  referencesTitle: 'Référentiels voisins',
  place: (position: number, total: number) => `Critère ${position} sur ${total}`,
  others: 'Autres critères',
  previous: (name: string) => `Précédent : ${name}`,
  next: (name: string) => `Suivant : ${name}`,
}
