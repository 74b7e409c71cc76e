import { count } from '../plural.ts'

/** A criterion by question, and how each total is computed: where every level comes from. */
export const kept = {
  criterionLead: (weight: string) => `Niveau retenu par question, poids du critère ${weight}.`,
  questions: 'Niveaux retenus par question',
  question: 'Question',
  weightOf: (weight: string) => `poids ${weight}`,
  score: 'Score du critère',
  scoreColumn: 'score du critère',
  scoreRow: 'Chaque score ouvre son calcul.',
  cellNote: 'Chaque case ouvre le texte de la réponse, chaque question les textes côte à côte.',
  neighbours: 'Critères voisins',
  previous: (name: string) => `Précédent : ${name}`,
  next: (name: string) => `Suivant : ${name}`,
  nobody: 'Aucun fournisseur n’a remis de réponse : il n’y a rien à comparer sur ce critère.',
  hidden: 'non révélé',
  cell: {
    unmarked: 'sans note',
    unanswered: 'sans réponse',
    na_accepted: 'sans objet',
    na_refused: 'sans objet refusé',
    na_pending: 'sans objet à juger',
  },

  arithmeticTitle: (supplier: string) => `Calcul du score de ${supplier}`,
  moduleTitle: (module: string, supplier: string) => `Calcul du module ${module} : ${supplier}`,
  moduleArithmetic: (module: string) => `Calcul du module ${module}`,
  moduleLead: 'Ce total est à part : il n’entre pas dans le score commun. Chaque niveau retenu est ouvert ici.',
  apartNote: 'Les modules et les questions propres n’entrent pas dans ce score.',
  arithmeticLead:
    'Chaque total est ouvert ici, des niveaux retenus au score : avec une calculatrice, on retrouve les mêmes nombres.',
  rankOf: (rank: string, suppliers: number) => `${rank} sur ${count('fr', suppliers, 'fournisseur', 'fournisseurs')}`,
  tied: (suppliers: number) => `à égalité avec ${count('fr', suppliers - 1, 'autre', 'autres')}`,
  applicable: 'Part applicable',
  answered: 'Part répondue',
  minimums: 'Minimums',
  noMinimum: 'aucun',
  minimumsMet: 'tous atteints',
  below: (criteria: string) => `non atteints : ${criteria}`,
  belowNote: 'Un minimum non atteint place le fournisseur après les autres à l’affichage ; le rang ne change pas.',
  notYet: (criteria: string) =>
    `Aucun total pour l'instant : les notes ne sont pas révélées pour ${criteria}. Une note fermée ne vaut ni zéro ni autre chose.`,
  provisionalTitle: 'Score provisoire.',
  provisionalWhy: (reasons: string) => `Il peut encore changer : ${reasons}.`,
  reason: {
    marks: (questions: string) => `notes trop peu nombreuses ou non révélées pour ${questions}`,
    difference: (questions: string) => `notes différentes sans accord pour ${questions}`,
    ruling: (questions: string) => `« sans objet » à juger pour ${questions}`,
  },

  overall: 'Des critères au score',
  overallRule:
    'Le score est la moyenne des scores des critères, chacun compté autant de fois que son poids. Un critère sans score ne compte pas.',
  weightTimesScore: 'Poids × score',
  sum: 'Total',
  overallSum: (weighted: string, weights: string, score: string) => `${weighted} ÷ ${weights} = ${score}`,
  noScore: 'sans score',
  noOverall: "Aucun critère qui pèse n'a de score : il n'y a pas de score d'ensemble.",
  minimum: (minimum: string, met: boolean) => `minimum ${minimum} ${met ? 'atteint' : 'non atteint'}`,
  thresholds: 'Du score au niveau',
  thresholdsRule: (initial: string, localised: string, managed: string) =>
    `Absent sous ${initial}, initial à partir de ${initial}, localisé à partir de ${localised}, managé à partir de ${managed}.`,
  thresholdResult: (score: string, level: string) => `${score} : niveau ${level}.`,
  shares: 'Parts applicable et répondue',
  sharesRule:
    'Pour chaque critère, le poids des questions comptées (ou répondues) sur le poids de toutes ses questions ; puis la moyenne selon les poids des critères. Elles disent sur quoi porte le score, elles ne le changent pas.',
  applicableIs: (sum: string, weights: string, share: string) => `Applicable : 100 × (${sum}) ÷ ${weights} = ${share}`,
  answeredIs: (sum: string, weights: string, share: string) => `Répondue : 100 × (${sum}) ÷ ${weights} = ${share}`,

  details: 'Des niveaux aux scores des critères',
  detailsRule:
    "Le score d'un critère est 100 fois la somme des poids × niveaux, divisée par 3 fois le poids des questions comptées : 3 est le plus haut niveau. Une question sans objet acceptée n'est pas comptée, une question sans réponse vaut 0.",
  keptLevel: 'Niveau retenu',
  weightTimesLevel: 'Poids × niveau',
  criterionSum: (points: string, weights: string, score: string) => `100 × ${points} ÷ (3 × ${weights}) = ${score}`,
  criterionWeight: (weight: string, questions: string) =>
    `poids ${weight} · poids de toutes ses questions : ${questions}`,
  outside: 'hors calcul',
  unreliable: "Peu fiable : plus d'un tiers des questions acceptées sans objet.",
  consensus: 'note retenue par le panel',
  equalMarks: (marks: number) => count('fr', marks, 'note', 'notes égales'),
  fewMarks: (marks: number, required: number) =>
    `provisoire : ${count('fr', marks, 'note', 'notes')} sur ${required} attendues`,
  meanOf: (marks: string) => `provisoire : moyenne de ${marks}`,
  unmarked: 'provisoire : aucune note révélée',
  pending: 'provisoire : sans objet à juger',
  filter: {
    state: 'État déclaré',
    evidence: 'Preuves',
    warning: 'Avertissement',
    all: 'Peu importe',
    with: 'avec preuve',
    without: 'sans preuve',
    any: 'au moins un',
    apply: 'Filtrer',
    clear: 'Tout montrer',
    found: (found: number, all: number) =>
      `${count('fr', found, 'fournisseur', 'fournisseurs')} sur ${all} ${found > 1 ? 'ont' : 'a'} une telle réponse, marquée « ◆ trouvée ».`,
    nobody: 'Aucun fournisseur n’a de réponse de ce genre à ce critère.',
    matches: '◆ trouvée',
  },
}
