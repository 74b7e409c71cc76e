import { count } from '../plural.ts'

export const whatIf = {
  title: 'Essayer d’autres poids',
  lead: 'Mêmes réponses, mêmes niveaux retenus : seuls les poids des critères changent, sur une copie. Les modules et les questions propres restent à part.',
  simulation: 'Simulation.',
  notResult:
    'Les poids de la campagne ont été figés au lancement et comptent seuls : ce qui suit ne peut ni fonder un choix ni être communiqué comme un résultat.',
  weights: 'Poids essayés',
  anyTotal: "Le total peut différer de 100 : seules les proportions comptent. 0 retire le critère de l'essai.",
  frozen: 'Figé',
  tried: 'Essai',
  /** # stands for the total. */
  totals: {
    exact: 'Total #',
    scaled: 'Total # → ramené à 100',
    zero: 'Total 0 : donnez un poids à un critère au moins',
  },
  weightOf: (criterion: string) => `Poids essayé pour ${criterion}`,
  compute: 'Recalculer',
  reset: 'Revenir aux poids de la campagne',
  ranking: 'Classement simulé',
  caption: 'Simulation : classement avec les poids essayés',
  moved: (n: number) =>
    n === 0
      ? 'Avec ces poids, personne ne change de rang.'
      : `Avec ces poids, ${count('fr', n, 'fournisseur change', 'fournisseurs changent')} de rang.`,
  unchanged: 'Ce sont les poids de la campagne : changez-en un ou plusieurs, puis recalculez.',
  refused: 'Corrigez les poids pour voir le classement simulé.',
  awaited: "Il n'y a pas encore de classement à essayer autrement : tous les critères doivent être révélés.",
  belowMinimum: 'sous un minimum, donc après les autres',
  actually: (rank: string, score: string) => `campagne : rang ${rank}, ${score}`,
  change: 'Différence',
  gained: (n: number) =>
    n === 0 ? 'même rang' : n > 0 ? `▲ ${count('fr', n, 'rang', 'rangs')}` : `▼ ${count('fr', -n, 'rang', 'rangs')}`,
  notKept: "Rien de cet essai n'est enregistré ailleurs que dans l'adresse de la page, et aucun export ne l'emporte.",
  faults: {
    weight: 'Un poids est un nombre de 0 à 100, avec deux décimales au plus.',
    all_zero: 'Donnez un poids à un critère au moins.',
  },
}
