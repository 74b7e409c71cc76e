import { count } from '../plural.ts'

export const offline = {
  title: 'Répondre hors ligne',
  lead: 'Remplissez la demande dans un tableur, seul ou à plusieurs, puis renvoyez le fichier ici.',
  link: 'Répondre hors ligne (XLSX)',
  leave: '1. Télécharger le fichier',
  leaveText: (questions: number, sheets: number) =>
    `${count('fr', questions, 'question', 'questions')}, une feuille par critère (${sheets}), avec vos réponses actuelles et un mode d'emploi.`,
  download: 'Télécharger le fichier XLSX',
  comeBack: '2. Renvoyer le fichier rempli',
  comeBackText: "Vous verrez d'abord ce qui change, question par question. Rien n'est enregistré avant votre accord.",
  file: 'Fichier rempli',
  fileHint: "Un classeur .xlsx de 5 Mo au plus. Formules, macros et liens vers d'autres fichiers ne sont pas lus.",
  send: 'Voir ce qui change',
  pending: (file: string, when: string) => `Le fichier ${file}, envoyé le ${when}, attend votre choix.`,
  resume: "Reprendre l'aperçu",
  taken: (n: number) =>
    n === 1
      ? 'Une réponse du fichier est enregistrée.'
      : `${count('fr', n, 'réponse', 'réponses')} du fichier sont enregistrées.`,
  toReview: 'Relire mes réponses',
  dropped: "Le fichier est oublié, rien n'a été enregistré.",

  previewTitle: 'Ce que le fichier change',
  previewLead: (file: string) => `${file} : rien n'est encore enregistré.`,
  counts: (fresh: number, changed: number, same: number, conflicts: number) =>
    [
      `${count('fr', fresh, 'nouvelle', 'nouvelles')}`,
      `${count('fr', changed, 'modifiée', 'modifiées')}`,
      `${count('fr', same, 'identique', 'identiques')}`,
      `${count('fr', conflicts, 'en conflit', 'en conflit')}`,
    ].join(' · '),
  changes: { new: 'Nouvelle', changed: 'Modifiée', same: 'Identique', conflict: 'En conflit' },
  take: (question: string) => `Reprendre ${question} du fichier`,
  replace: (question: string) => `Remplacer ${question} par la version du fichier`,
  empty: (question: string) => `Effacer le texte de ${question}, vide dans le fichier`,
  inFile: 'Dans le fichier',
  here: 'Actuellement',
  hereBy: (by: string, when: string) => `Actuellement, par ${by}, le ${when}`,
  nothing: 'Rien.',
  conflictText: 'Cette réponse a changé ici depuis que le fichier a été fait : choisissez.',
  unread: (fields: string) => `Non lu, gardé comme ici : ${fields}.`,
  formulas: (fields: string) => `Formule ignorée, gardé comme ici : ${fields}.`,
  fields: { text: 'le texte', state: "l'état", stateDate: "l'échéance", naReason: 'le motif' },
  same: (ids: string) => `Identiques : ${ids}.`,
  absent: (ids: string) => `Absentes du fichier, gardées comme ici : ${ids}.`,
  otherRequest:
    "Ce fichier n'a pas été fait pour cette demande : toute réponse qui diffère d'une réponse existante est à trancher.",
  ignoredFormulas: (n: number) => `${count('fr', n, 'formule ignorée', 'formules ignorées')}.`,
  ignoredMacros: 'Macros ignorées.',
  ignoredLinks: (n: number) =>
    `${count('fr', n, 'lien vers un autre fichier ignoré', "liens vers d'autres fichiers ignorés")}.`,
  ignoredUnknown: (ids: string) => `Questions que cette demande ne pose pas, ignorées : ${ids}.`,
  ignoredRepeated: (ids: string) => `Questions présentes plusieurs fois, première ligne retenue : ${ids}.`,
  nothingChanges: 'Ce fichier ne change rien à vos réponses.',
  confirm: 'Enregistrer les réponses cochées',
  discard: 'Ne rien enregistrer',
  back: 'Revenir à la demande',

  fileTitle: (campaign: string) => `Réponses : ${campaign}`,
  fileName: (campaign: string) => `Réponses ${campaign}.xlsx`,
  stateRefused: 'État inconnu',
  stateRefusedText: 'Choisissez un état de la liste.',
  columns: {
    id: 'No',
    question: 'Question',
    text: 'Votre réponse',
    state: 'Où en êtes-vous ?',
    stateDate: 'Échéance',
    naReason: 'Motif du « sans objet »',
    mark: 'Repère du fichier',
  },
  sheet: {
    name: "Mode d'emploi",
    askedBy: (buyer: string, supplier: string) => `Demande de ${buyer} à ${supplier}.`,
    deadline: (when: string) => `Date limite : ${when}.`,
    madeAt: (when: string) => `Réponses telles qu'elles étaient le ${when}.`,
    fillTitle: 'Pour remplir',
    fill: [
      'Une feuille par critère. Les cellules blanches se remplissent ; les autres sont protégées contre les fausses manœuvres.',
      'Votre réponse : ce qui est fait, depuis quand, sur quel périmètre. 20 000 caractères au plus.',
      'Où en êtes-vous ? Choisissez dans la liste. « En cours » et « Prévu » demandent une échéance, « Sans objet » un motif de 20 caractères ou plus.',
      'Échéance : une date, telle que 31/12/2027 ou 2027-12-31.',
      'Les preuves se joignent en ligne, pas dans ce fichier.',
      "Formules, macros et liens vers d'autres fichiers ne sont pas lus.",
    ],
    backTitle: 'Pour renvoyer',
    back: [
      'Gardez le format .xlsx et les numéros de la première colonne.',
      'En ligne, dans la demande, « Répondre hors ligne » : renvoyez le fichier. Vous verrez question par question ce qui est nouveau, modifié, identique ou en conflit.',
      "Rien n'est enregistré avant votre accord, rien n'est remis à l'acheteur par ce fichier.",
    ],
  },
  errors: {
    file_missing: 'Choisissez le fichier rempli.',
    file_two: 'Envoyez un seul fichier à la fois.',
    file_large: 'Ce fichier dépasse 5 Mo. Retirez-en les images, ou repartez du fichier téléchargé.',
    file_kind:
      "Ce fichier n'est pas un classeur .xlsx. Dans le tableur, enregistrez-le au format « Classeur Excel (.xlsx) ».",
    file_macros: 'Les classeurs à macros ne sont pas lus. Enregistrez celui-ci au format « Classeur Excel (.xlsx) ».',
    file_protected: 'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
    file_compressed: 'Ce fichier se décompresse en un volume anormal. Repartez du fichier téléchargé.',
    file_heavy: 'Ce fichier est trop lourd à lire. Repartez du fichier téléchargé.',
    file_unreadable:
      'Ce fichier est abîmé et ne se lit pas. Ouvrez-le dans un tableur, puis enregistrez-le de nouveau.',
    file_nothing: 'Ce classeur ne contient aucune question de cette demande. Repartez du fichier téléchargé.',
    closed: "La campagne est close ou la demande déclinée : rien n'a été enregistré.",
    none_taken: 'Cochez au moins une réponse, ou choisissez de ne rien enregistrer.',
    conflict: (question: string) =>
      `${question} a changé entre-temps et n'a pas été remplacée : relisez les deux versions. Les autres réponses cochées sont enregistrées.`,
  },
}
