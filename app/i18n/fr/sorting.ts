/** How a list may be put in order and searched by name. */
export const sorting = {
  sort: 'Trier :',
  sortBy: (column: string) => `Trier par ${column}`,
  columns: { rank: 'rang', name: 'nom', score: 'score', first: 'part au premier rang', level: 'niveau' },
  ranking: { ascending: "Dans l'ordre du classement.", descending: "Dans l'ordre inverse du classement." },
  by: (column: string, how: string) => `Dans l'ordre : ${column}, ${how}.`,
  how: {
    text: { ascending: 'de A à Z', descending: 'de Z à A' },
    number: { ascending: 'du plus petit au plus grand', descending: 'du plus grand au plus petit' },
  },
  criterion: (name: string) => `critère « ${name} »`,
  question: (id: string) => `question ${id}`,
  minimumsAfter: 'Qui est sous un minimum vient après les autres.',
  minimumsMixed: 'Cet ordre ne tient pas compte des minimums.',
  back: "Revenir à l'ordre du classement",
  find: 'Chercher un fournisseur',
  found: (n: number, all: number) => `${n} sur ${all}.`,
  nobody: 'Aucun fournisseur ne porte ce nom ici.',
  clear: 'Montrer tous les fournisseurs',
}
