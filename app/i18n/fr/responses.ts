export const responses = {
  position: (position: number, count: number) => `Critère ${position} sur ${count}`,
  confirm: 'Confirmer et continuer',
  expected: (evidence: string) => `Preuves attendues : ${evidence}.`,
  fromLibrary: (by: string) => `Réponse reprise de votre bibliothèque, validée par ${by}. À relire.`,
  conflict: (by: string, time: string) =>
    `${by} a modifié cette réponse à ${time}. Son texte est ci-dessous, le vôtre dans le champ : gardez ce qui convient, puis enregistrez.`,
  state: 'Où en êtes-vous ?',
  chooseState: 'Choisir un état',
  stateDetails: "Date d'échéance, ou motif du « sans objet »",
  stateDate: 'Échéance (en cours ou prévu)',
  naReason: 'Motif (sans objet), 20 caractères ou plus',
  errors: {
    text_missing: 'Décrivez votre pratique.',
    state_missing: 'Choisissez un état pour ce texte.',
    date_missing: "Indiquez l'échéance.",
    reason_short: 'Donnez un motif de 20 caractères ou plus.',
    text: 'Ce texte dépasse 20 000 caractères.',
    state: 'Choisissez un état de la liste.',
    stateDate: 'Indiquez une date qui existe.',
    naReason: 'Ce motif dépasse 5 000 caractères.',
    conflict: 'Cette réponse a changé entre-temps : relisez les deux textes.',
  },
}
