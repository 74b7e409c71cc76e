import { count } from '../plural.ts'

export const oldQuestionnaire = {
  link: 'Reprendre un ancien questionnaire',
  title: 'Reprendre un ancien questionnaire',
  lead: "Vous avez déjà répondu au questionnaire d'un autre acheteur ? Envoyez-le tel quel : chaque réponse est rapprochée d'une question de votre bibliothèque. Vous choisissez, puis vous relisez : aucune réponse n'est écrite à votre place, et rien n'est transmis à un acheteur.",
  file: 'Questionnaire rempli',
  fileHint: 'Un classeur .xlsx ou un texte .csv, 5 Mo et 2 000 lignes au plus, quelles que soient ses colonnes.',
  send: 'Voir les rapprochements',
  pending: (file: string, when: string) => `Le questionnaire ${file}, envoyé le ${when}, attend vos choix.`,
  resume: "Reprendre l'aperçu",
  suggested: (n: number) =>
    n === 1
      ? 'Une suggestion attend votre relecture dans la bibliothèque.'
      : `${count('fr', n, 'suggestion attend', 'suggestions attendent')} votre relecture dans la bibliothèque.`,
  suggestedNone: "Rien n'a été ajouté : votre bibliothèque dit déjà tout cela, ou aucune question n'était choisie.",
  dropped: "Le questionnaire est oublié, rien n'a été enregistré.",
  toLibrary: 'Voir la bibliothèque',

  previewTitle: 'À quelles questions répond ce questionnaire ?',
  previewLead: (file: string, answers: number, proposed: number) =>
    `${file} : ${count('fr', answers, 'réponse lue', 'réponses lues')}, dont ${count('fr', proposed, 'rapprochée', 'rapprochées')} d'une question.`,
  previewHint:
    'Les rapprochements sont proposés par comparaison des mots, et environ un sur quatre est à corriger : vérifiez chacun.',
  unanswered: (n: number) =>
    `${count('fr', n, 'ligne sans réponse est laissée', 'lignes sans réponse sont laissées')} de côté.`,
  formulas: (n: number) =>
    `${count('fr', n, 'formule laissée', 'formules laissées')} de côté : une formule ne se lit pas.`,
  columnsWrong: 'Les colonnes ne sont pas les bonnes ?',
  chooseColumns: 'Choisir les colonnes',
  none: 'Aucune réponse lue avec ces colonnes. Choisissez celles des questions et des réponses.',
  where: (row: number) => `Ligne ${row}`,
  whereSheet: (sheet: string, row: number) => `${sheet}, ligne ${row}`,
  cut: 'Coupée à 20 000 caractères.',
  theirs: 'Réponse du questionnaire',
  yours: (id: string, day: string, by: string) => `Votre réponse à ${id}, validée le ${day} par ${by}`,
  said: 'Votre réponse contient déjà ce texte : rien à suggérer.',
  question: 'Question correspondante',
  noQuestion: 'Aucune',
  fate: 'Votre réponse',
  fates: {
    append: 'Suggérer ce texte à la suite',
    replace: 'Suggérer ce texte à la place',
    keep: 'La garder, sans suggestion',
  },
  saveNext: 'Garder ces choix, page suivante',
  savePage: 'Garder ces choix',
  confirm: 'Enregistrer les suggestions',
  confirmHint:
    "Les pages que vous n'ouvrez pas gardent la question proposée. Tout reste à relire, question par question.",
  discard: 'Ne rien reprendre',

  columnsTitle: 'Où sont les questions et les réponses ?',
  columnsLead: (file: string) => `Colonnes de ${file}.`,
  sheet: 'Feuille',
  sheets: 'Feuilles',
  sheetAnswers: (name: string, n: number) => `${name} (${count('fr', n, 'réponse', 'réponses')})`,
  questions: 'Colonne des questions',
  answers: 'Colonne des réponses',
  comments: 'Colonne des commentaires ou des preuves',
  choose: 'Choisissez une colonne',
  noColumn: 'Aucune',
  column: (letter: string, words: string) => (words === '' ? letter : `${letter} · ${words}`),
  emptySheet: 'Cette feuille est vide.',
  useColumns: 'Lire ces colonnes',
  choicesLost: 'Les choix déjà faits sur cette feuille seront à refaire.',

  errors: {
    file_missing: 'Choisissez le questionnaire à reprendre.',
    file_two: 'Envoyez un seul fichier à la fois.',
    file_large: 'Ce fichier dépasse 5 Mo. Retirez-en les images, ou gardez les seules feuilles remplies.',
    file_kind:
      "Ce fichier n'est ni un classeur .xlsx ni un texte .csv. Dans le tableur, enregistrez-le au format « Classeur Excel (.xlsx) ».",
    file_macros: 'Les classeurs à macros ne sont pas lus. Enregistrez celui-ci au format « Classeur Excel (.xlsx) ».',
    file_protected: 'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
    file_compressed: 'Ce fichier se décompresse en un volume anormal : il est refusé.',
    file_heavy: 'Ce fichier est trop lourd à lire. Gardez-en les seules feuilles remplies.',
    file_unreadable:
      'Ce fichier est abîmé et ne se lit pas. Ouvrez-le dans un tableur, puis enregistrez-le de nouveau.',
    file_empty: 'Ce fichier est vide.',
    file_rows:
      "Ce fichier dépasse 2 000 lignes : ce n'est pas un questionnaire. Gardez-en les seules feuilles remplies.",
    file_one_column: "Ce fichier n'a qu'une colonne remplie : il faut une colonne de questions et une de réponses.",
    column: 'Choisissez une colonne de la feuille.',
    same_column: 'Choisissez pour les réponses une autre colonne que pour les questions.',
    moved:
      "Ce questionnaire a changé dans une autre fenêtre : rien n'a été gardé de cette page, refaites-en les choix.",
  },
}
