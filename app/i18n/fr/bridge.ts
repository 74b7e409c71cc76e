import { count } from '../plural.ts'

/** From the supplier-wide questionnaire to what a consultation may ask. */
export const bridge = {
  title: 'Passerelle vers la consultation',
  link: 'Passerelle vers la consultation',
  lead: "Ce questionnaire mesure la maturité d'un fournisseur, non une offre. Les questions qui ont distingué les fournisseurs deviennent ici des questions sur l'offre ou des clauses, chacune rattachée à l'objet du marché.",
  saved: 'Enregistré.',
  draftTitle: 'Ce que la consultation demandera',
  nothing:
    'Rien encore. Partez d’une question ci-dessous : vous en réécrivez le texte et dites ce qui la lie au marché.',
  kinds: { question: "question sur l'offre", clause: 'clause' },
  edit: 'Modifier',
  docx: 'Télécharger (DOCX)',
  markdown: 'Télécharger (Markdown)',
  anonymous: 'Ces fichiers ne nomment aucun fournisseur et ne portent aucun niveau.',
  sourceTitle: 'Les questions qui ont distingué les fournisseurs',
  sourceCaption: (n: number) =>
    `${count('fr', n, 'question', 'questions')} où les niveaux retenus s'écartent de 2 ou plus, l'écart le plus large d'abord`,
  alike:
    "Aucune question n'a distingué les fournisseurs : l'écart des niveaux retenus reste partout sous 2, ou les niveaux ne sont pas encore arrêtés.",
  tooFew: 'Il faut au moins deux réponses évaluées pour que des questions distinguent.',
  question: 'Question',
  wording: 'Intitulé',
  range: 'Niveaux retenus',
  fromTo: (low: string, high: string) => `de ${low} à ${high}`,
  make: 'En faire',
  makeQuestion: "une question sur l'offre",
  makeAnother: 'une autre question',
  makeClause: (theme: string) => `une clause : ${theme}`,
  references: 'Références publiques utiles',
  questionTitle: "Question sur l'offre",
  clauseTitle: 'Clause',
  questionLead:
    "Réécrivez la question pour qu'elle porte sur l'offre remise, et non sur la politique générale de l'entreprise : ce qui sera livré, par qui, avec quelle preuve.",
  clauseLead: 'Adaptez la clause au marché : ce qui est exigé, comment on le vérifie, à quelle échéance.',
  onOffer: (question: string) => `Pour les prestations de votre offre : ${question}`,
  itemTitle: 'Titre',
  itemText: 'Texte',
  itemLink: "Lien avec l'objet du marché",
  itemLinkHint:
    'Obligatoire. Ce que le marché achète, et en quoi cette exigence le concerne : « les 400 postes fournis sont repris en fin de vie », par exemple.',
  save: 'Enregistrer',
  back: 'Revenir sans enregistrer',
  remove: 'Retirer de la passerelle',
  errors: {
    title: 'Donnez un titre de 200 caractères au plus.',
    text: 'Écrivez le texte.',
    text_long: '4 000 caractères au plus.',
    link: "Dites en 20 caractères au moins ce qui lie cette exigence à l'objet du marché : sans ce lien, elle n'a pas sa place dans une consultation.",
    link_long: '1 000 caractères au plus.',
    too_many: 'La passerelle compte déjà 100 éléments.',
    changed:
      'Un collègue vient de modifier cet élément. Votre texte est gardé ci-dessous ; rouvrez la page pour voir le sien.',
    invalid: 'Vérifiez ce champ.',
  },
  document: {
    title: 'Exigences Numérique Responsable de la consultation',
    notice:
      "Chaque exigence porte sur l'offre et se rattache à l'objet du marché. Projet à relire par le service des marchés : ce n'est pas un conseil juridique.",
    questions: "Questions sur l'offre",
    questionsLead: "Le candidat répond pour l'offre qu'il remet, avec ses preuves.",
    clauses: 'Clauses',
    clausesLead: "À intégrer au cahier des charges ; elles s'exécutent pendant le marché.",
    link: "Lien avec l'objet du marché :",
  },
}
