import { count } from '../plural.ts'

/** One supplier beside itself in an earlier campaign. */
export const trend = {
  title: (supplier: string) => `${supplier} : alors et maintenant`,
  link: 'Évolution depuis une campagne passée',
  lead: 'Ce fournisseur dans cette campagne et dans une campagne passée de votre organisation, sur les seules questions comparables.',
  noneTitle: 'Aucune campagne passée',
  none: 'Ce fournisseur n’a répondu à aucune de vos campagnes déjà évaluées. Celles d’autres acheteurs ne se voient jamais.',
  report: 'Lire son rapport',
  choose: 'Comparer avec :',
  beside: (campaign: string, day: string) => `Avec « ${campaign} », évaluée le ${day}`,
  nothingCompares: 'Aucune question n’est commune aux deux campagnes : rien ne se compare.',
  overall: (then: string, now: string, difference: string) =>
    `Score d’ensemble : ${then} alors, ${now} maintenant (${difference}).`,
  over: (compared: number, asked: number) =>
    `Sur ${count('fr', compared, 'question comparable', 'questions comparables')}, pour ${asked} posées dans cette campagne.`,
  byCriterion: 'Par critère, sur ces questions',
  criterion: 'Critère',
  questions: 'Questions',
  before: 'Alors',
  now: 'Maintenant',
  difference: 'Différence',
  changed: (n: number) =>
    n === 0 ? 'Aucun niveau n’a changé' : count('fr', n, 'niveau a changé', 'niveaux ont changé'),
  fromTo: (then: string, now: string, better: boolean) =>
    `niveau ${then} alors, ${now} maintenant (${better ? 'en progrès' : 'en recul'})`,
  levels: 'Question par question',
  question: 'Question',
  notAsked: (n: number) =>
    n === 0 ? 'Tout a été reposé' : count('fr', n, 'question non reposée', 'questions non reposées'),
  notAskedMeans:
    'Leur niveau d’alors, tel qu’il était : rien ne dit qu’il a changé ou tenu, et il n’entre dans aucun score de cette page.',
  otherwise: (ids: string) => `Posées sous une autre forme, sans comparaison possible : ${ids}.`,
  atLevel: (id: string, level: string) => `${id} (niveau ${level})`,
  outside: (id: string) => `${id} (sans objet)`,
  partial: 'Cette campagne est une réévaluation : elle ne porte que sur les questions reposées.',
  means:
    'Les deux côtés sont calculés avec les poids de cette campagne, sur les questions identiques ou reformulées, sans celles acceptées comme sans objet d’un côté ou de l’autre. Le score de cette page n’est donc pas celui du classement, et deux panels ont pu noter différemment.',
}
