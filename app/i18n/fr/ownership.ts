/** Who attests and submits a request. */
export const ownership = {
  title: 'Qui remet cette réponse',
  owner: (name: string) => `${name} a pris en charge cette demande : cette personne seule peut attester et remettre.`,
  nobody: "Personne n'a encore pris en charge cette demande.",
  alone: (supplier: string) =>
    `Aucun autre collègue ne répond encore pour ${supplier}. Dès que son administration en ajoute un, vous pouvez lui confier la remise.`,
  choose: 'À qui confier la remise ?',
  keeps: 'Réponses, brouillons et récépissés restent en place. Le changement est inscrit au journal.',
  handOver: 'Confier la remise',
  instead: (name: string) => `Vous attesterez et remettrez à la place de ${name}.`,
  first: 'Vous attesterez et remettrez cette réponse.',
  takeOver: 'Prendre en charge la remise',
  errors: {
    to: 'Choisissez un collègue de la liste.',
    changed: "La personne en charge a changé depuis l'affichage de cette page : relisez, puis recommencez.",
    closed: "La demande est close : la personne en charge n'est plus modifiable.",
  },
}
