import { count } from '../plural.ts'

export const responses = {
  position: (position: number, count: number) => `Critère ${position} sur ${count}`,
  confirm: 'Confirmer et continuer',
  expected: (evidence: string) => `Preuves attendues : ${evidence}.`,
  fromLibrary: (day: string, by: string, buyers: number) =>
    `Réponse reprise de votre bibliothèque, validée le ${day}${by && ` par ${by}`}${buyers > 0 ? `, transmise à ${count('fr', buyers, 'acheteur', 'acheteurs')}` : ''}. À relire.`,
  conflict: (by: string, when: string) =>
    `${by} a modifié cette réponse le ${when}. Sa version est ci-dessous, la vôtre dans les champs : gardez ce qui convient, puis enregistrez.`,
  editedAt: (when: string) => `enregistré le ${when}`,
  kept: (time: string, toComplete: string, notKept: string) =>
    [
      notKept ? `Enregistré à ${time}, sauf ${notKept}.` : `Votre texte est enregistré à ${time}.`,
      toComplete && `Reste à compléter : ${toComplete}.`,
    ]
      .filter(Boolean)
      .join(' '),
  tooLate:
    "Votre saisie est arrivée après la clôture : elle n'est pas enregistrée. La voici, pour la garder de votre côté.",
  declaredDate: (state: string, day: string) => `${state}, échéance : ${day}`,
  declaredReason: (state: string, reason: string) => `${state} : ${reason}`,
  warnings: 'À vérifier :',
  attached: (titles: string) => `Preuves jointes : ${titles}.`,
  addEvidence: 'Joindre une preuve',
  changeEvidence: 'Ajouter ou retirer',
  fault: (question: string, fault: string) => `${question} : ${fault}`,
  state: 'Où en êtes-vous ?',
  chooseState: 'Choisir un état',
  noState: 'Aucun état choisi',
  stateDetails: "Date d'échéance, ou motif du « sans objet »",
  stateDate: 'Échéance (en cours ou prévu)',
  naReason: 'Motif (sans objet), 20 caractères ou plus',
  autosave: {
    saved: (time: string) => `Enregistré à ${time}`,
    conflict: (by: string, when: string) =>
      `Pas enregistré : ${by} a modifié cette réponse le ${when}. Votre texte reste ici ; « Enregistrer » montre les deux versions.`,
    offline:
      'Pas encore enregistré : le serveur ne répond pas. Votre texte est gardé dans ce navigateur et sera renvoyé.',
    signedOut:
      'Pas enregistré : votre session a expiré. Votre texte reste ici ; « Enregistrer » vous reconnecte et le garde.',
    refused: 'Pas enregistré. « Enregistrer » vous dira pourquoi.',
    reload: 'Recharger la page',
    found: 'Un texte du # est gardé dans ce navigateur et diffère de la réponse ci-dessous.',
    restore: 'Remettre ce texte',
    discard: "L'effacer",
  },
  errors: {
    text_missing: 'Décrivez votre pratique.',
    state_missing: 'Choisissez un état pour ce texte.',
    date_missing: "Indiquez l'échéance.",
    reason_short: 'Donnez un motif de 20 caractères ou plus.',
    text: 'Ce texte dépasse 20 000 caractères.',
    state: 'Choisissez un état de la liste.',
    stateDate: 'Indiquez une date qui existe.',
    naReason: 'Ce motif dépasse 5 000 caractères.',
    conflict: 'Cette réponse a changé entre-temps : relisez les deux versions. Les autres sont enregistrées.',
  },
}
