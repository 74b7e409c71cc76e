/** Who sees what: each sharing with a buyer, and what a withdrawal takes and leaves. */
export const sharing = {
  title: 'Qui voit quoi',
  lead: "Les acheteurs qui vous ont interrogés, et ce que chacun voit aujourd'hui. Un acheteur n'apprend jamais qui d'autre vous interroge.",
  empty: "Vous ne partagez rien pour l'instant. Chaque demande reçue apparaîtra ici, avec ce que l'acheteur voit.",
  columns: { buyer: 'Acheteur', campaign: 'Campagne', questionnaire: 'Questionnaire', on: 'Depuis le', state: 'État' },
  states: {
    asked: 'Demandé',
    accepted: 'Accepté',
    refused: 'Refusé',
    withdrawn: 'Retiré',
    not_returned: 'Non remis',
    cancelled: "Annulé par l'acheteur",
  },
  link: (buyer: string) => `Ce que ${buyer} voit, et comment le retirer`,
  withdrawnLink: 'Voir le retrait, ou partager de nouveau',
  pageTitle: (buyer: string) => `Ce que ${buyer} voit`,
  stateLine: (state: string, day: string) => `${state}, ${day}`,
  seesTitle: "Aujourd'hui",
  sees: {
    asked: (buyer: string) =>
      `${buyer} sait que sa demande est arrivée, si elle est ouverte ou prise en charge, et quelle part de vos réponses est relue, par tranches de 10 %. Aucun brouillon, aucune preuve.`,
    acceptedRunning: (buyer: string, deadline: string) =>
      `Votre réponse est remise. ${buyer} ne pourra la lire qu'après la date limite, le ${deadline}.`,
    accepted: (buyer: string) =>
      `${buyer} et les évaluateurs de cette campagne lisent le texte remis et les preuves visibles. Chaque fichier ouvert est inscrit à votre journal.`,
    refused: (buyer: string) => `${buyer} lit votre refus et son motif. Aucun brouillon, aucune preuve.`,
    withdrawnEverything: (buyer: string) =>
      `${buyer} ne voit plus rien de votre réponse : seulement que vous l'avez retirée, sans motif.`,
    withdrawnEvidence: (buyer: string) =>
      `${buyer} n'ouvre plus aucun fichier ni lien de cette réponse. Le titre des preuves reste cité.`,
    cancelled: (buyer: string) =>
      `${buyer} a retiré sa demande avant toute remise. Aucun brouillon, aucune preuve : tout est resté chez vous.`,
    not_returned: (buyer: string) => `${buyer} sait que rien n'a été remis. Aucun brouillon, aucune preuve.`,
  },
  reason: 'Motif donné',
  keepsTitle: "Ce que l'acheteur garde",
  wouldKeepTitle: "Si vous retirez, ce que l'acheteur garde",
  keeps: {
    everything: [
      "la date de remise et l'empreinte de la réponse, inscrites au journal de la campagne",
      "l'adresse invitée et l'état de l'invitation",
    ],
    evidence: [
      "le texte des réponses remises, figé : il justifie l'évaluation et le résultat",
      "les notes, leurs motifs, le score et le dossier d'évaluation",
      'les fichiers et documents qu’il avait déjà téléchargés',
    ],
  },
  keepsWhy:
    "Un acheteur doit pouvoir expliquer une décision, et conserver son dossier aussi longtemps que la loi l'exige. Pour des données personnelles contenues dans un texte, demandez l'effacement à l'acheteur directement.",
  keepsYours: 'Vos brouillons, vos récépissés et votre bibliothèque restent chez vous, inchangés.',
  withdrawTitle: 'Retirer le partage',
  withdrawEverything: (buyer: string, deadline: string) =>
    `Personne n'a encore lu votre réponse : ${buyer} ne la lira pas. Vous pourrez la partager de nouveau jusqu'au ${deadline}.`,
  withdrawEvidence: (buyer: string) =>
    `${buyer} n'ouvrira plus les fichiers ni les liens de cette réponse. Le reste lui est acquis, comme dit plus haut.`,
  confirm: 'Je retire ce partage au nom de mon organisation.',
  withdraw: 'Retirer le partage',
  withdrawnOn: (day: string, name: string) => (name ? `Retiré le ${day} par ${name}.` : `Retiré le ${day}.`),
  resumeTitle: 'Partager de nouveau',
  resumeText: 'La dernière remise redevient lisible, telle quelle. Votre récépissé vaut toujours.',
  resume: 'Partager de nouveau',
  leftOut: "La campagne s'est close sans cette réponse : elle ne peut plus y revenir.",
  decline: 'Décliner la demande',
  openRequest: 'Ouvrir la demande',
  notMine: (owner: string) =>
    `La décision revient à ${owner}, qui a pris en charge la demande, ou à l'administration de votre organisation.`,
  notMineUnknown:
    "La décision revient à la personne qui a pris en charge la demande, ou à l'administration de votre organisation.",
  filesWithdrawn: (supplier: string, day: string) =>
    `${supplier} a retiré le partage de ses preuves le ${day} : fichiers et liens ne s'ouvrent plus. Le texte remis, les notes et le dossier d'évaluation restent.`,
  evidenceWithdrawn: (day: string) =>
    `Partage des preuves retiré le ${day} : leur titre reste, elles ne s'ouvrent plus.`,
  errors: {
    confirmed: 'Cochez la confirmation pour retirer le partage.',
    not_owner: "Cette décision revient à la personne qui a pris en charge la demande, ou à l'administration.",
    not_shared: "Rien n'est partagé dans cette campagne : il n'y a rien à retirer.",
    not_withdrawn: 'Ce partage est en cours : il n’a pas été retiré.',
    closed: "La campagne s'est close sans cette réponse : elle ne peut plus être partagée.",
    changed: "L'état a changé depuis l'affichage de cette page : relisez, puis recommencez.",
  },
}
