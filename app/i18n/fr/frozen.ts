import { count } from '../plural.ts'

/** The rules frozen at launch, as the buyer's side reads them. */
export const frozen = {
  title: 'Règles figées au lancement',
  lead: (version: number, when: string, author: string) => `Version ${version}, figée le ${when} par ${author}.`,
  leadUnsigned: (version: number, when: string) => `Version ${version}, figée le ${when}.`,
  superseded: (version: number) =>
    `Cette version n'est plus en vigueur : un avenant l'a remplacée par la version ${version}.`,
  seeCurrent: 'Voir la version en vigueur',
  rulesTitle: 'Cadre',
  purpose: 'Finalité',
  small: 'Petits fournisseurs',
  smallAsked: (below: number, questions: number) =>
    `moins de ${below} salariés : ${count('fr', questions, 'question', 'questions')}`,
  segment: 'Segment de départ',
  noSegment: 'aucun',
  deadline: 'Échéance',
  questions: "Questions jusqu'au",
  noQuestionsDay: "l'échéance",
  debriefing: 'Restitution promise',
  noDebriefing: 'aucune date promise',
  weights: 'Pondérations',
  shown: 'montrées aux fournisseurs',
  hidden: 'non montrées aux fournisseurs',
  names: 'Noms des fournisseurs',
  namesHidden: 'cachés aux évaluateurs jusqu’à la révélation',
  namesShown: 'montrés aux évaluateurs',
  marks: 'Notes par réponse',
  marksOf: (n: number) =>
    n === 1
      ? "une seule : cette campagne n'a qu'un évaluateur par réponse"
      : `${n}, de deux fonctions au moins, avant tout accord`,
  na: '« Sans objet »',
  naRule: 'acceptée, la question sort du calcul ; refusée, elle compte au niveau 0',
  questionnairesTitle: 'Questionnaire',
  questionnaire: 'Questionnaire',
  publicHash: 'Empreinte publique',
  fullHash: 'Empreinte complète, grilles comprises',
  check: 'Contrôle',
  same: 'Identique à ce qui est publié ici.',
  changed: "Ce qui est publié ici sous ce numéro n'a plus la même empreinte.",
  criteriaTitle: 'Critères',
  criteria: (n: number, questions: number) =>
    `${count('fr', n, 'critère', 'critères')}, ${count('fr', questions, 'question posée', 'questions posées')}`,
  criterion: 'Critère',
  weight: 'Poids',
  minimum: 'Minimum',
  asked: 'Questions posées',
  allAsked: (n: number) => `les ${n}`,
  nothingAsked: 'aucune',
  double: (question: string) => `${question} (double)`,
  uncounted: (question: string) => `${question} (sans compter)`,
  notesTitle: 'Notes aux évaluateurs',
  notesWall: 'Ces notes restent du côté acheteur : aucun fournisseur ne les voit.',
  proofTitle: 'Preuve',
  commitment: 'Empreinte de lancement (SHA-256)',
  commitmentGiven: 'Chaque fournisseur a reçu cette empreinte avec la demande, et chaque récépissé la porte.',
  unchanged:
    "Recalculée à l'instant sur les règles enregistrées : elle est identique. Rien n'a bougé depuis le lancement.",
  altered:
    "Recalculée à l'instant sur les règles enregistrées, elle ne correspond plus : l'enregistrement a été altéré. Prévenez l'exploitant de l'instance.",
  sealed:
    "Le sel qui protège l'empreinte est divulgué avec la restitution. D'ici là, personne ne peut deviner les règles à partir d'elle.",
  disclosed:
    "La restitution est faite : voici le texte exact, sel compris. Son SHA-256 est l'empreinte de lancement ; quiconque peut le vérifier.",
  disclosure: 'Texte à vérifier (JSON canonique, RFC 8785)',
  versionsTitle: 'Versions du lancement',
  versions: 'Versions, de la plus récente à la première',
  versionNumber: 'Version',
  at: 'Figée le',
  author: 'Par',
  reason: 'Motif',
  first: 'lancement',
}
