import { count } from '../plural.ts'

const questions = (n: number) => count('fr', n, 'question', 'questions')

export const reports = {
  title: (supplier: string) => `Restitution : ${supplier}`,
  foot: (supplier: string, page: number, pages: number) => `${supplier} · page ${page} sur ${pages}`,
  context: (buyer: string, campaign: string) => `${buyer} · ${campaign}`,
  notShared:
    "Le fournisseur ne voit rien de cette page avant la restitution. Il y lira ses propres niveaux et les commentaires que vous transmettez, jamais les notes de chacun, la grille, ni le nom ou le rang d'un autre.",
  inFrench: 'Rapport en français (PDF)',
  inEnglish: 'Rapport en anglais (PDF)',
  chooseComments: 'Choisir les commentaires transmis',

  facts: "L'évaluation",
  buyer: 'Acheteur',
  campaign: 'Campagne',
  questionnaire: 'Questionnaire',
  asked: (n: number) => questions(n),
  submitted: 'Réponse évaluée',
  submission: (sequence: number, when: string) => `remise no ${sequence}, ${when}`,
  assessedOn: 'Évaluation confirmée le',
  debriefingOn: 'Restitution promise le',
  publishedOn: 'Publié le',
  rulesCommitment: (version: number) => `Empreinte des règles, version ${version}`,
  noDate: 'sans date promise',
  answered: 'Part du questionnaire répondue',

  score: 'Score global',
  outOf: 'sur 100',
  strength: 'Force à consolider',
  strengthText: (score: string) => `Le critère où le score est le plus haut : ${score}.`,
  noStrength: "Aucun critère n'a de score.",
  priority: 'Progrès prioritaire',
  priorityText: (score: string) =>
    `Le critère où progresser ajouterait le plus au score global ; son score est de ${score}.`,
  noPriority: 'Aucun critère ne peut ajouter au score global.',

  radar: 'Profil par critère',
  radarLabel: (supplier: string) =>
    `Radar des scores par critère de ${supplier}. Les mêmes nombres sont dans le tableau qui suit.`,
  radarNote: 'Cercles aux niveaux 1, 2 et 3.',
  median: (n: number) => `Médiane des ${n} réponses`,
  medianShort: 'Médiane',
  noMedian: "Sans comparaison : une médiane n'est donnée qu'à partir de 5 réponses.",
  byCriterion: 'Niveau par critère',
  criterion: 'Critère',
  level: 'Niveau',
  criterionScore: 'Score',
  weight: 'Poids',
  unreliable: "Peu fiable : plus d'un tiers des questions acceptées sans objet.",
  byDimension: 'Lecture par dimension de maturité',
  dimensionLead:
    'Les mêmes niveaux, regroupés autrement : une question peut parler de plusieurs dimensions ; les poids des critères n’y entrent pas.',
  dimension: 'Dimension',
  questions: 'Questions',
  byQuestion: 'Question par question',
  question: 'Question',
  text: 'Intitulé',
  kept: 'Niveau retenu',
  comment: "Commentaire de l'acheteur",
  remarks: 'Commentaires et compléments',
  naAccepted: 'sans objet, hors calcul',
  complement: (day: string) => `Votre complément du ${day} :`,
  ruling: "Avis de l'acheteur sur le « sans objet » :",
  methodTitle: 'Méthode',
  method: (n: number, weightsVisible: boolean) =>
    `${questions(n)} ouvertes, évaluées par un panel de plusieurs fonctions qui note séparément puis arrête un niveau de 0 à 3 ; le score d'un critère est la moyenne pondérée de ses niveaux, ramenée à 100, le score global la moyenne des critères selon les poids figés au lancement${weightsVisible ? '' : ', que la campagne ne montre pas'}. Il mesure la maturité du fournisseur, non la performance d'une offre.`,

  awaitedTitle: (supplier: string) => `Pas encore de rapport pour ${supplier}`,
  awaited: {
    launched: "La campagne est encore ouverte aux réponses. Le rapport existera quand l'évaluation sera confirmée.",
    provisional: "Un aperçu n'est jamais un résultat : il reste à régler, dans la campagne,",
    unconfirmed: "Tout est arrêté. Le rapport existera dès que l'évaluation sera confirmée.",
  },
  remaining: {
    marks: (n: number) =>
      count(
        'fr',
        n,
        'réponse dont les notes manquent ou sont fermées',
        'réponses dont les notes manquent ou sont fermées',
      ),
    difference: (n: number) => count('fr', n, 'réponse dont les notes diffèrent', 'réponses dont les notes diffèrent'),
    ruling: (n: number) => count('fr', n, '« sans objet » à juger', '« sans objet » à juger'),
  },
  toConsensus: 'Arrêter les notes en consensus',
  toRulings: 'Juger les « sans objet »',
  toAssess: "Confirmer l'évaluation",
  toCampaign: 'Revenir à la campagne',

  commentsTitle: (criterion: string) => `Commentaires : ${criterion}`,
  commentsLead: (supplier: string, index: number, total: number) =>
    `Critère ${index} sur ${total}. Ce que ${supplier} lira à côté de chaque niveau. Rien n'est transmis sans votre accord ; le commentaire du panel est proposé, à relire avant de le transmettre.`,
  keptIs: (level: string) => `Niveau retenu : ${level}`,
  commentLabel: (question: string) => `Commentaire sur ${question}`,
  release: 'Transmettre ce commentaire au fournisseur',
  saveAndNext: 'Enregistrer et passer au critère suivant',
  saveAndReturn: 'Enregistrer et revenir au rapport',
  backToReport: 'Revenir au rapport sans enregistrer',
  errors: {
    empty: 'Écrivez le commentaire à transmettre, ou ne le transmettez pas.',
    long: '5 000 caractères au plus.',
    conflict: 'Un collègue vient de changer ce commentaire. Le vôtre est gardé ci-dessous ; le sien est en regard.',
    frozen: 'La restitution est faite : les commentaires ne changent plus.',
    invalid: 'Vérifiez ce champ.',
  },
  theirs: 'Commentaire enregistré entre-temps :',
}
