/** Three sample answers on which evaluators try their hand before marking. */
export const calibration = {
  title: 'Se caler avant de noter',
  link: 'Se caler sur trois exemples (facultatif)',
  lead: 'Trois réponses inventées, sur de vraies questions. Donnez un niveau à chacune : le niveau de référence et sa raison apparaissent alors à côté du vôtre.',
  wall: "Facultatif. Rien n'est enregistré ni compté : vous seul voyez le résultat, et il disparaît avec la page.",
  sample: (n: number, total: number) => `Exemple ${n} sur ${total}`,
  yours: 'Votre niveau',
  see: 'Comparer avec la référence',
  choose: 'Choisissez un niveau pour cet exemple.',
  result: (given: string, reference: string) => `Vous : ${given}. Référence : ${reference}.`,
  same: 'Même niveau que la référence.',
  apart: (n: number) => (n === 1 ? 'Un niveau d’écart avec la référence.' : `${n} niveaux d’écart avec la référence.`),
  why: 'Pourquoi ce niveau',
  again: 'Recommencer',
  none: "Aucun exemple n'est publié pour le questionnaire de cette campagne.",
  toMarking: 'Aller aux réponses à noter',
}
