/** Saying no to a request, with a reason. */
export const decline = {
  title: 'Décliner la demande',
  lead: (buyer: string) => `${buyer} verra que vous ne répondez pas, et pourquoi.`,
  effect: (deadline: string) =>
    `Vos brouillons restent chez vous, en lecture seule. Vous pourrez revenir sur ce refus jusqu'au ${deadline}.`,
  reason: 'Motif',
  reasonHint: (buyer: string, length: number) =>
    `${buyer} lira ce texte tel quel. ${length} caractères au plus, sans information confidentielle.`,
  confirm: 'Je décline cette demande au nom de mon organisation.',
  submit: 'Décliner la demande',
  declinedTitle: 'Demande déclinée',
  declinedLead: (when: string) => `Déclinée le ${when}, avec ce motif :`,
  takeBackWhy: (deadline: string) =>
    `Vous pouvez revenir sur ce refus jusqu'au ${deadline} : vos brouillons redeviennent modifiables, tels que vous les aviez laissés.`,
  takeBack: 'Revenir sur le refus',
  link: 'Décliner la demande',
  declinedLink: 'Voir le motif du refus, ou revenir dessus',
  errors: {
    reason: "Donnez le motif de votre refus : l'acheteur le lira.",
    reason_long: 'Ce motif dépasse 500 caractères.',
    confirmed: 'Cochez la confirmation pour décliner.',
    closed: "La campagne n'est plus ouverte : la demande ne peut plus être déclinée ni reprise.",
    submitted:
      "Votre réponse est déjà remise : elle ne se décline plus. Vous pouvez la remplacer jusqu'à la date limite.",
    declined: 'Cette demande est déjà déclinée.',
    not_declined: "Cette demande n'est pas déclinée.",
    not_owner: (owner: string) => `Décliner revient à ${owner}, qui a pris en charge cette demande.`,
  },
}
