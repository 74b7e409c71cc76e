import { searchText } from '#app/domain/text/search-text.ts'

// Words that questions are made of whatever they are about, in both languages, as searchable text.
const empty = new Set(
  (
    'activite activites gestion gerer gerez demarche procedure processus dispositif action actions niveau pratiques bonnes bon mesures oeuvre cadre moyen moyens moyenne applique appliquer appliquez assurer assurez garantir garantissez realise realiser suivi suivre suivez notre propres reel annuel annuels avoir intervient lie lies liees concernant concerne guide liste donner donnez fournir fournissez type types ' +
    'a afin ainsi alors apres as au aucun auquel aussi autre autres aux avant avec avez avoir avons bien car ce ceci cela celle ces cet cette ceux chaque chez ci combien comme comment d dans de decrire decrivez des detail detailler detaillez dernier derniere derniers dernieres deux dont du elle elles en entre entreprise est et etes etre etc eu existe fait faites il ils indiquer indiquez joindre l la le les lequel leur leurs lorsque lui m mais meme merci mettre mise mis mettez moins n ne nos notamment notre nous on ont or organisation ou oui par part pas pendant permet permettent peut plus pour pourquoi pouvez preciser precisez presenter presentez propre proposez qu quand que quel quelle quelles quels quelque qui quoi s sa sans se selon sera ses si societe soit son sont sous sur t taux te tel telle tous tout toute toutes tres trois un une utilisez utilise vers via voire vos votre vous y disposez dispose ' +
    'activity activities manage management managed process procedure approach action actions level practice practices measures good follow ensure provide providing rate average share percentage average line hold address take account run running cover covering included includes cover considered guidance new about above according after all also am an and any are at based be been before being below between both but by can company could describe detail details did do does done during each either else every example for from give given had has have having hold how i if in indicate into is it its like list made make many may more most must my no none not of on one only or other our out over own per place please provide provided regard regarding set shall should since so some specify state such than that the their them then there these they this those through to too two under until up upon us use used using very was way we were what when where whether which while who whom whose why will with within would year years yes yet you your organisation organization enterprise'
  ).split(' '),
)

const suffixes = [
  ['issement', 4],
  ['isation', 4],
  ['ization', 4],
  ['ation', 4],
  ['ement', 4],
  ['ment', 4],
  ['ition', 4],
  ['tion', 4],
  ['sion', 4],
  ['euse', 4],
  ['able', 4],
  ['ible', 4],
  ['ence', 4],
  ['ance', 4],
  ['ique', 4],
  ['eur', 4],
  ['ite', 5],
  ['ive', 4],
  ['ing', 4],
  ['ies', 3],
  ['ie', 4],
  ['ees', 4],
  ['ed', 4],
  ['er', 4],
  ['ez', 4],
  ['es', 4],
  ['ee', 4],
  ['if', 4],
  ['ic', 4],
  ['al', 4],
  ['or', 4],
  ['ly', 4],
  ['e', 3],
  ['y', 3],
] as const

/**
 * A word without what French or English inflects it with: plural, then one ending, never down to fewer letters than the
 * ending allows. Light on purpose: two forms meet, two subjects do not. Source: Design §9.5.
 */
export function stem(word: string): string {
  const singular = word.length > 3 && /[^s]s$|x$/.test(word) ? word.slice(0, -1) : word
  const suffix = suffixes.find(
    ([ending, least]) => singular.endsWith(ending) && singular.length - ending.length >= least,
  )
  return suffix ? singular.slice(0, -suffix[0].length) : singular
}

/** The stems of a text that say what it is about, in its order: no case, no accent, no empty word. Source: Design §9.5. */
export function tellingStems(text: string): string[] {
  // « IT » is a subject, « it » is none.
  const words = searchText(text.replace(/\bIT\b/g, 'informatique')).split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word.length > 1 && !empty.has(word) && !/^\d{1,2}$|^\d{4}$/.test(word)).map(stem)
}
