import { count } from '../plural.ts'

/** What the buyer decides alone: revealing by force, judging a "not applicable", confirming the assessment. */
export const rulings = {
  reveal: {
    title: 'Révéler sans attendre',
    counts: (locked: number, assigned: number) =>
      `${count('fr', locked, 'jeu de notes verrouillé', 'jeux de notes verrouillés')} sur ${assigned}. Vous n'en verrez le contenu qu'après la révélation.`,
    nothingLocked: "Aucun jeu de notes n'est verrouillé : il n'y a rien à révéler.",
    effect:
      'Les notes verrouillées seront visibles du panel et de vous, pour de bon. Les jeux encore ouverts ne compteront pas et ne pourront plus être complétés. Votre raison est gardée et sa trace inscrite au journal.',
    riskTitle: 'Ce critère pourrait ne jamais avoir de résultat.',
    tooFewMarks: (locked: number, required: number) =>
      `La campagne demande ${count('fr', required, 'note', 'notes')} par réponse et il n'y en aurait que ${locked}. Ses notes resteraient provisoires et la campagne ne pourrait plus être évaluée. Attendez plutôt un autre évaluateur.`,
    oneFunction:
      'Les jeux verrouillés viennent d’une seule fonction. Là où leurs notes diffèrent, aucun accord ne serait possible et la campagne ne pourrait plus être évaluée.',
    reason: 'Raison',
    reasonHint: (length: number) => `Pourquoi ne pas attendre le reste du panel. ${length} caractères au moins.`,
    confirm: "J'ai compris que ce critère pourrait rester sans résultat et la campagne sans évaluation.",
    button: 'Révéler les notes verrouillées',
  },
  na: {
    title: 'Juger les « sans objet »',
    readTitle: 'Réponses « sans objet »',
    lead: (n: number) => (n === 0 ? 'Tout est jugé.' : `${count('fr', n, 'réponse à juger', 'réponses à juger')}.`),
    rule: 'Accepté, la question sort du calcul. Refusé, elle vaut le niveau 0. Les demandes se suivent question par question, pour juger de même tous les fournisseurs.',
    empty: "Aucun fournisseur n'a déclaré de question sans objet.",
    start: 'Juger la suivante',
    caption: (n: number) => count('fr', n, 'réponse « sans objet »', 'réponses « sans objet »'),
    supplier: 'Fournisseur',
    reason: 'Motif du fournisseur',
    ruling: 'Décision',
    toJudge: 'à juger',
    accepted: 'accepté',
    refused: 'refusé',
    unreliableTitle: 'Axes peu fiables.',
    unreliable: (axes: string) =>
      `Plus d'un tiers des questions acceptées sans objet : ${axes}. Leur score repose sur trop peu de réponses.`,
    axis: (supplier: string, criterion: string) => `${supplier} (${criterion})`,
    more: (n: number) => count('fr', n, 'autre axe', 'autres axes'),
    guidance: 'Ce que dit le questionnaire :',
    others: 'La même question chez les autres fournisseurs',
    noOthers: "Aucun autre fournisseur ne l'a déclarée sans objet.",
    axisNow: (accepted: number, total: number) =>
      `Pour ce fournisseur et ce critère : ${count('fr', accepted, 'question acceptée', 'questions acceptées')} sans objet sur ${total}.`,
    wouldBeUnreliable:
      "L'accepter rendrait cet axe peu fiable : plus d'un tiers de ses questions serait hors du calcul.",
    decision: 'Votre décision',
    accept: 'Accepter',
    acceptHint: 'La question sort du calcul de ce fournisseur.',
    refuse: 'Refuser',
    refuseHint: 'La question compte pour le niveau 0.',
    yourReason: 'Raison',
    reasonHint: (length: number) => `Ce qui fonde la décision, gardé dans le relevé. ${length} caractères au moins.`,
    save: 'Enregistrer la décision',
    saved: 'Ce qui est enregistré :',
    decided: (ruling: string, reason: string) => `${ruling}. ${reason}`,
    frozen: "L'évaluation de cette campagne est confirmée : plus rien ne change.",
    reader: "L'acheteur juge les réponses « sans objet ».",
    position: (index: number, total: number) => `Demande ${index} sur ${total}`,
    previous: (name: string) => `Précédente : ${name}`,
    next: (name: string) => `Suivante : ${name}`,
    neighbours: 'Autres demandes',
    back: 'Revenir à la liste',
  },
  assess: {
    title: "Confirmer l'évaluation",
    lead: (n: number) => `${count('fr', n, 'fournisseur a remis sa réponse', 'fournisseurs ont remis leur réponse')}.`,
    nobody: "Aucun fournisseur n'a remis de réponse : il n'y aura ni score ni classement.",
    ready: "Plus rien n'est provisoire.",
    effect:
      'Une fois confirmée, les notes, les notes retenues et les décisions ne changent plus. Le relevé et les restitutions deviennent possibles.',
    button: "Confirmer l'évaluation",
    remaining: 'Ce qui reste',
    remainingLead:
      "Tant qu'une réponse est provisoire, la comparaison n'est qu'un aperçu et l'évaluation ne peut pas être confirmée.",
    caption: (n: number) => count('fr', n, 'fournisseur concerné', 'fournisseurs concernés'),
    supplier: 'Fournisseur',
    marks: 'Notes non révélées',
    differences: 'Écarts à accorder',
    rulings: '« Sans objet » à juger',
    stuck: 'Sans issue',
    stuckTitle: 'Des réponses resteront sans résultat.',
    stuckNote: (n: number) =>
      `${count('fr', n, 'réponse a été révélée', 'réponses ont été révélées')} avec trop peu de notes, ou d'une seule fonction : aucun accord n'y est plus possible et la comparaison restera un aperçu.`,
    count: (n: number, supplier: string, kind: string) => `${n}, ${kind} : ${supplier}`,
  },
  errors: {
    reason: 'Donnez une raison en 10 caractères au moins.',
    reason_long: 'Limitez la raison à 5 000 caractères.',
    ruling: 'Choisissez d’accepter ou de refuser.',
    unconfirmed: 'Cochez cette case pour révéler malgré tout, ou attendez un autre évaluateur.',
    conflict:
      "Quelqu'un a jugé cette demande entre-temps. Sa décision est affichée, la vôtre est conservée : enregistrez de nouveau pour la remplacer.",
    provisional: "L'évaluation n'est pas confirmée : des réponses sont encore provisoires.",
    invalid: "Cette valeur n'est pas valable.",
  },
}
