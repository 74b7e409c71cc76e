import { count } from '../plural.ts'

export const pack = {
  title: 'Emporter mes réponses',
  lead: "Un dossier .nrpack reprend vos réponses et vos preuves pour une autre instance d'Étalon NR. Il est signé par celle-ci, et se lit aussi dans un navigateur.",
  link: 'Emporter mes réponses (.nrpack)',
  toImport: "Reprendre un dossier venu d'une autre instance",
  empty: "Votre bibliothèque est vide : il n'y a rien à emporter.",
  files: 'Fichiers joints',
  filesHint: (size: string) => `Un dossier pèse 20 Mo au plus. Ensemble, ces fichiers pèsent ${size}.`,
  never: (n: number) =>
    n === 1
      ? "Une preuve marquée « jamais partagée » reste ici : elle n'est ni jointe ni citée."
      : `${count('fr', n, 'preuve marquée', 'preuves marquées')} « jamais partagée » restent ici : elles ne sont ni jointes ni citées.`,
  leftHint: 'Décochée, une preuve est citée avec son empreinte, et son fichier reste ici.',
  download: 'Télécharger le dossier',
  fileName: (supplier: string) => `Réponses ${supplier}.nrpack`,
  key: (mark: string) => `Clé publique de cette instance : ${mark}. Elle se lit en entier à l'adresse`,

  importTitle: 'Reprendre un dossier de réponses',
  importLead:
    "Vous verrez d'abord ce que le dossier change, question par question. Rien n'entre dans votre bibliothèque avant votre accord, et rien n'est remis à un acheteur.",
  file: 'Dossier .nrpack',
  fileHint: "Le fichier téléchargé depuis l'autre instance, 20 Mo au plus.",
  send: 'Voir ce qui change',
  pending: (file: string, when: string) => `Le dossier ${file}, envoyé le ${when}, attend votre choix.`,
  resume: "Reprendre l'aperçu",
  taken: (n: number) =>
    n === 1
      ? 'Une réponse du dossier est dans votre bibliothèque.'
      : `${count('fr', n, 'réponse', 'réponses')} du dossier sont dans votre bibliothèque.`,
  dropped: "Le dossier est oublié, rien n'a été enregistré.",
  toLibrary: 'Voir la bibliothèque',

  previewTitle: 'Ce que le dossier change',
  previewLead: (file: string, supplier: string, when: string) =>
    `${file} : réponses de ${supplier}, dossier fait le ${when}. Rien n'est encore enregistré.`,
  origin: 'Origine',
  signedHere: 'Signé par cette instance.',
  signedBy: (name: string, url: string) => `Origine vérifiée : ${name} (${url}).`,
  unverified: (url: string, mark: string) =>
    `Origine non vérifiée : le dossier se dit fait par ${url}, et cette instance ne connaît pas sa clé (${mark}). Il n'a pas été modifié depuis sa signature.`,
  otherSupplier: (theirs: string, yours: string) =>
    `Ce dossier contient les réponses de ${theirs}, et votre organisation est ${yours}.`,
  confirmOrigin: "Je sais d'où vient ce dossier, et ces réponses sont bien celles de mon organisation",
  counts: (fresh: number, changed: number, same: number, conflicts: number) =>
    [
      count('fr', fresh, 'nouvelle', 'nouvelles'),
      count('fr', changed, 'modifiée', 'modifiées'),
      count('fr', same, 'identique', 'identiques'),
      count('fr', conflicts, 'en conflit', 'en conflit'),
    ].join(' · '),
  changes: { new: 'Nouvelle', changed: 'Modifiée', same: 'Identique', conflict: 'En conflit' },
  inPack: (day: string, by: string) => `Dans le dossier, validée le ${day} par ${by}`,
  here: (day: string, by: string) => `Dans votre bibliothèque, validée le ${day} par ${by}`,
  conflictText: 'Votre bibliothèque a une réponse plus récente : choisissez.',
  reworded: (from: string) => `Question modifiée depuis ${from} : la réponse est à relire.`,
  evidence: 'Preuves',
  held: 'déjà dans votre bibliothèque',
  notJoined: "fichier resté dans l'autre instance",
  take: (question: string) => `Reprendre ${question} du dossier`,
  replace: (question: string) => `Remplacer ${question} par la version du dossier`,
  suggestions: 'À reprendre vous-même',
  suggestionsLead:
    "Ces questions ont été divisées ou réunies entre les deux versions : l'ancien texte n'y répond pas tel quel. Ouvrez la question pour en reprendre ce qui convient.",
  open: (question: string) => `Ouvrir ${question}`,
  ancestor: (id: string, version: string) => `${id}, version ${version}`,
  same: (ids: string) => `Identiques : ${ids}.`,
  aside: (ids: string) => `Questions que cette instance ne pose pas, laissées de côté : ${ids}.`,
  nothingChanges: 'Ce dossier ne change rien à votre bibliothèque.',
  confirm: 'Enregistrer les réponses cochées',
  discard: 'Ne rien enregistrer',

  imported: (day: string, by: string, instance: string) =>
    `Reprise d'un dossier : validée le ${day} par ${by}, sur ${instance}`,
  validatedElsewhere: (by: string, instance: string) => `${by}, sur ${instance}`,
  onlyEvidence: "Votre réponse dit la même chose : seules ces preuves s'ajoutent.",
  proofs: (titles: string) => `Preuves : ${titles}`,
  verified: 'origine vérifiée',
  notVerified: 'origine non vérifiée',

  readable: {
    title: (supplier: string) => `Réponses Numérique Responsable de ${supplier}`,
    lead: (when: string, url: string) => `Dossier fait le ${when} sur ${url}.`,
    use: "Cette page se lit telle quelle. Pour reprendre ces réponses dans une autre instance d'Étalon NR, envoyez-y le fichier .nrpack entier, sans le modifier : sa signature porte sur chacune de ses parties.",
    leftOut: 'fichier non joint',
  },
  errors: {
    none: 'Cochez au moins une réponse à emporter.',
    heavy: 'Les fichiers cochés dépassent 20 Mo : décochez-en quelques-uns.',
    none_taken: 'Cochez au moins une réponse, ou choisissez de ne rien enregistrer.',
    origin: "Confirmez l'origine de ce dossier, ou choisissez de ne rien enregistrer.",
    moved: (question: string) =>
      `${question} a changé entre-temps et n'a pas été remplacée : relisez les deux versions. Les autres réponses cochées sont enregistrées.`,
    missing: 'Choisissez le dossier .nrpack à reprendre.',
    two: 'Envoyez un seul dossier à la fois.',
    large: 'Ce dossier dépasse 20 Mo. Refaites-le avec moins de fichiers joints.',
    kind: "Ce fichier n'est pas un dossier .nrpack.",
    truncated: 'Ce dossier est incomplet : le téléchargement a été coupé. Téléchargez-le de nouveau.',
    path: 'Ce dossier désigne des fichiers hors de lui-même : il est refusé.',
    bomb: 'Ce dossier se décompresse en un volume anormal : il est refusé.',
    later: "Ce dossier vient d'une version plus récente d'Étalon NR, que cette instance ne lit pas encore.",
    signature: "La signature de ce dossier n'est pas valable : il a été modifié, ou n'a pas été signé.",
    altered: 'Ce dossier a été modifié depuis sa signature. Reprenez le fichier téléchargé, sans le rouvrir.',
    content: "Ce dossier est signé, mais son contenu n'est pas celui d'un dossier de réponses.",
    evidence: (title: string) => `La preuve « ${title} » n'est pas d'un type admis : le dossier est refusé.`,
    questionnaire: (name: string) =>
      `Ce dossier répond à un questionnaire que cette instance ne connaît pas : ${name}.`,
  },
}
