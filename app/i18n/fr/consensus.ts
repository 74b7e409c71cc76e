import { count } from '../plural.ts'

const sets = (locked: number, assigned: number) =>
  `${count('fr', locked, 'jeu de notes verrouillé', 'jeux de notes verrouillés')} sur ${assigned}`

/** The panel's agenda, and one answer to settle. */
export const consensus = {
  title: 'Accorder les notes',
  readTitle: 'Accord du panel',
  lead: "Les réponses dont les notes diffèrent. D'abord celles où l'écart pèse le plus.",
  lists: 'Listes',
  list: { open: 'À accorder', settled: 'Arrêtées', waiting: 'Non révélées' },
  listCount: (name: string, n: number) => `${name} (${n})`,
  searchLabel: 'Fournisseur ou question',
  criterion: 'Critère',
  everyCriterion: 'Tous les critères',
  showAll: 'Tout afficher',
  answerTitle: (agreeing: boolean, supplier: string, question: string) =>
    `${agreeing ? 'Accorder : ' : ''}${supplier} · ${question}`,
  columns: {
    supplier: 'Fournisseur',
    question: 'Question',
    spread: 'Écart',
    stake: 'Enjeu',
    agreed: 'Note retenue',
    criterion: 'Critère',
    sets: 'Jeux verrouillés',
    reveal: 'Suite',
  },
  captions: {
    open: (n: number) => count('fr', n, 'réponse à accorder', 'réponses à accorder'),
    settled: (n: number) => count('fr', n, 'note arrêtée', 'notes arrêtées'),
    waiting: (n: number) => count('fr', n, 'critère non révélé', 'critères non révélés'),
  },
  levels: (n: number) => count('fr', n, 'niveau', 'niveaux'),
  outsideScore: 'hors score',
  stakeNote: "Enjeu : l'écart multiplié par le poids de la question dans le score, en points.",
  setsOf: (locked: number, assigned: number) => `${locked} sur ${assigned}`,
  waitingNote:
    "Avant la révélation, personne ne voit de note, ni l'acheteur ni l'administrateur : seulement combien de jeux sont verrouillés.",
  reveal: 'Révéler sans attendre',
  nothingFound: 'Rien ne correspond à ce filtre.',
  empty: {
    open: "Aucun écart à accorder pour l'instant. Les réponses dont les notes diffèrent apparaissent ici dès qu'un critère est révélé.",
    settled: "Aucune note retenue pour l'instant. Elles apparaissent ici à mesure que le panel s'accorde.",
    waiting: 'Tout est révélé.',
  },
  allDone: 'Tout est révélé et accordé.',
  toAssess: "Voir ce qui reste avant de confirmer l'évaluation",
  toNotApplicable: 'Juger les « sans objet »',
  toComparison: 'Voir la comparaison',
  toAgenda: "Revenir à l'ordre du jour",

  position: (index: number, total: number) => `Écart ${index} sur ${total}`,
  noDifference: "Hors de l'ordre du jour",
  marks: 'Notes du panel',
  hidden: (locked: number, assigned: number) => `Notes non révélées. ${sets(locked, assigned)}.`,
  settle: 'Note retenue',
  agreedNow: (reason: string) => `Motif : ${reason}.`,
  unchanged: "La note retenue s'ajoute aux notes individuelles ; celles-ci ne changent jamais.",
  level: 'Niveau retenu par le panel',
  reason: 'Motif',
  chooseReason: 'Choisir un motif',
  comment: 'Commentaire',
  commentHint: 'Ce que le panel retient de la réponse et des preuves.',
  commentCompulsory: (length: number) =>
    `Obligatoire : les notes diffèrent de deux niveaux ou plus. ${length} caractères au moins.`,
  save: 'Arrêter la note',
  change: 'Modifier la note retenue',
  savedAgreed: 'Ce qui est enregistré :',
  previous: (name: string) => `Précédente : ${name}`,
  next: (name: string) => `Suivante : ${name}`,
  neighbours: "Autres réponses de l'ordre du jour",
  refused: {
    not_revealed:
      "Le niveau se retient après la révélation : quand chaque évaluateur désigné a verrouillé ses notes de ce fournisseur pour ce critère, ou quand l'acheteur la force.",
    too_few_marks: (required: number) =>
      `Il faut au moins ${count('fr', required, 'note verrouillée', 'notes verrouillées')} pour retenir un niveau.`,
    one_function:
      "Les notes verrouillées viennent d'une seule fonction. Il en faut deux différentes pour retenir un niveau.",
    equal_marks: 'Les notes sont égales : ce niveau est déjà le résultat, il n’y a rien à accorder.',
    frozen: "L'évaluation de cette campagne est confirmée : plus rien ne change.",
    reader: 'Vous lisez cette page sans pouvoir retenir de niveau.',
  },
  errors: {
    level: 'Choisissez le niveau retenu.',
    reason: 'Choisissez un motif.',
    comment_required: (length: number) =>
      `Expliquez cet accord en ${length} caractères au moins : l'écart ou le motif choisi le demande.`,
    comment: 'Limitez le commentaire à 5 000 caractères.',
    conflict:
      "Quelqu'un a arrêté cette note entre-temps. Son choix est affiché, le vôtre est conservé : enregistrez de nouveau pour le remplacer.",
    invalid: "Cette valeur n'est pas valable.",
  },
}
