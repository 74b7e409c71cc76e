import { count } from '../plural.ts'

const suppliers = (n: number) => count('fr', n, 'fournisseur', 'fournisseurs')

export const comparison = {
  title: 'Comparer les réponses',
  responses: (submitted: number, invited: number) =>
    `${count('fr', submitted, 'réponse remise', 'réponses remises')} sur ${count('fr', invited, 'invitation', 'invitations')}`,
  frozenOn: (day: string) => `pondérations figées le ${day}`,
  common: (questions: number, all: number) =>
    `Des fournisseurs de petite taille ont répondu à moins de questions : tous sont comparés sur les ${questions} questions posées à tous, sur ${all}. Les autres réponses se lisent, mais ne comptent dans aucun score.`,
  commitment: (short: string) => `empreinte ${short}`,
  ordinal: (n: number) => (n === 1 ? '1er' : `${n}e`),
  lessThanOnePercent: 'moins de 1 %',
  moreThan99Percent: 'plus de 99 %',

  emptyTitle: 'Aucune réponse à comparer',
  emptyText:
    "Le classement, le radar et les scores par critère apparaîtront ici quand des fournisseurs auront remis leur réponse et que l'évaluation aura commencé.",
  sealedTitle: 'Rien n’est encore révélé',
  sealedText:
    "Les notes d'un fournisseur sur un critère restent fermées à tous, acheteur compris, tant que chaque évaluateur désigné n'a pas verrouillé les siennes. Elles apparaîtront ici à ce moment.",
  sets: (locked: number, expected: number) =>
    `${count('fr', locked, 'jeu de notes verrouillé', 'jeux de notes verrouillés')} sur ${expected} attendus`,
  followMarking: "Suivre l'avancement dans la campagne",
  partialTitle: 'Évaluation en cours.',
  partialText:
    "Certains critères ne sont pas encore révélés : aucun total, aucun rang n'est calculé, car une note fermée ne vaut ni zéro ni autre chose. Voici ce qui est révélé.",
  provisionalTitle: 'Aperçu provisoire, pas un résultat.',
  provisionalText: (n: number) =>
    `${count('fr', n, 'fournisseur a', 'fournisseurs ont')} des réponses dont la note n'est pas arrêtée : notes différentes, trop peu nombreuses, ou « sans objet » à juger. Scores et rangs peuvent encore changer.`,
  settle: 'Arrêter les notes en consensus',
  ruleNotApplicable: 'Juger les « sans objet »',
  confirm: "Confirmer l'évaluation",
  exportCsv: 'Comparaison (CSV)',
  exportXlsx: 'Comparaison (XLSX)',
  tryWeights: "Essayer d'autres poids",
  file: {
    title: (campaign: string) => `Comparaison : ${campaign}`,
    about: 'À propos',
    suppliers: 'Fournisseurs',
    standing: 'État',
    final: 'Évaluation confirmée par l’acheteur.',
    notFinal: 'Aperçu provisoire, pas un résultat : l’acheteur n’a pas confirmé l’évaluation.',
    state: 'État',
    settled: 'arrêté',
    nothing: 'Rien de cette comparaison ne peut encore être vu : aucune note n’est révélée.',
  },

  verdictTitle: { robuste: 'Classement robuste.', sensible: 'Classement sensible.', indecis: 'Classement indécis.' },
  alone: (leader: string) => `${leader} est le seul fournisseur classé : il n'y a pas de classement à éprouver.`,
  leads: (leader: string, share: string, weightings: string) => `${leader} reste premier pour ${share} ${weightings}.`,
  equals: (leader: string, others: string) => `${leader} partage le premier rang avec ${others}.`,
  flip: (challenger: string, criterion: string, to: string, from: string, direction: 'below' | 'above') =>
    `${challenger} passerait devant si « ${criterion} » pesait ${direction === 'below' ? 'moins' : 'plus'} de ${to}, au lieu de ${from}.`,
  noFlip: "Aucun changement du poids d'un seul critère ne placerait un autre fournisseur devant.",
  dominatesAll: (leader: string) =>
    `${leader} fait au moins aussi bien que chacun des autres sur tous les critères : aucune pondération ne peut inverser cela.`,
  dominates: (leader: string, others: string) =>
    `${leader} fait au moins aussi bien que ${others} sur tous les critères : aucune pondération ne peut inverser cet ordre.`,
  weightings: {
    close: 'des pondérations voisines',
    wide: 'des pondérations plus éloignées',
    any: 'de toutes les pondérations possibles',
  },

  ranking: 'Classement',
  rankingLead: (weightings: string) =>
    `Chaque barre montre à quels rangs le fournisseur arrive, en part ${weightings}.`,
  first: (share: string) => `1er pour ${share}`,
  mostOften: (rank: string, share: string) => `, le plus souvent ${rank} (${share})`,
  allRanks: (parts: string) => `Parts des rangs : ${parts}`,
  rankShare: (rank: string, share: string) => `${rank}, ${share}`,
  belowMinimum: (criteria: string) => `sous le minimum : ${criteria}`,
  scoreOf: (score: string, name: string) => `${score} : voir le calcul du score de ${name}`,
  addToRadar: 'Ajouter au radar',
  removeFromRadar: 'Retirer du radar',
  inRadar: (name: string) => ` : ${name}`,
  unranked: 'Non classés',
  unrankedLead: "Sans réponse remise, un fournisseur n'a ni score ni rang : ce n'est pas un zéro.",
  unrankedMore: (n: number) => `et ${suppliers(n)} de plus`,

  radar: 'Profil par critère',
  radarLabel: (names: string) =>
    `Radar des critères pour ${names}. Les mêmes nombres sont dans le tableau des scores par critère.`,
  radarNote: 'Cercles aux niveaux 1, 2 et 3. De 2 à 4 fournisseurs : choisissez-les dans le classement.',

  method: 'Robustesse',
  models: 'Pondérations tirées :',
  model: { close: 'voisines', wide: 'plus éloignées', any: 'toutes' },
  draws: (draws: string, seed: number) =>
    `${draws} pondérations tirées au hasard, graine ${seed}, la même pour toutes les campagnes : mêmes notes, même résultat.`,
  flips: 'Ce qui changerait le premier rang',
  dominance: "Ce qu'aucune pondération ne change",
  flipsLead: "Un seul poids change, les autres gardent leurs proportions. Les plus petits changements d'abord.",
  dominanceLine: (name: string, others: string) =>
    `${name} domine ${others} : au moins aussi bien sur tous les critères.`,

  scores: 'Scores par critère',
  criterion: 'Critère',
  awaited: 'non révélé',
  notComputed: 'non évalué',
  unreliable: 'peu fiable',
  legend:
    "Le ton suit le score, de 0 à 100. « Provisoire » : une note n'est pas arrêtée. « Peu fiable » : plus d'un tiers des questions acceptées sans objet.",
}
