export const help = {
  title: 'Comment cela marche',
  lead: "Un acheteur pose le même questionnaire à tous ses fournisseurs ; ceux-ci répondent une fois ; plusieurs personnes évaluent, puis s'accordent.",
  suppliersTitle: 'Vous répondez',
  suppliers: [
    "Le lien de l'invitation montre l'acheteur, l'objet de la demande et le questionnaire vierge, sans engagement.",
    'Au premier enregistrement, vous prenez la demande en charge ; ensuite, vos brouillons ne sont visibles que de vos collègues connectés.',
    'Pour chaque question, dites où vous en êtes, décrivez votre pratique et joignez une preuve. Une promesse datée ne vaut pas une pratique en place.',
    'Confiez des questions ou un critère à des collègues, avec une date : chacun reçoit un lien vers les siennes, et rien de ce qui est écrit ne se perd.',
    'Relisez, attestez, remettez. Vous recevez un récépissé ; la réponse remise reste figée, et remplaçable par une autre avant la date limite.',
  ] as string[],
  buyersTitle: 'Vous achetez',
  buyers: [
    'Choisissez la version du questionnaire, les questions retenues, des pondérations qui totalisent 100, des évaluateurs et des fournisseurs.',
    "Au lancement, tout est figé sous une empreinte remise à chaque fournisseur : chacun pourra vérifier que rien n'a bougé.",
    "Vous suivez l'avancement sans jamais voir un brouillon.",
    "Une fois les notes accordées, le classement dit aussi ce qu'il vaut : sa robustesse mesure s'il tiendrait avec d'autres pondérations.",
  ] as string[],
  evaluatorsTitle: 'Vous évaluez',
  evaluators: [
    "Notez chaque réponse de 0 à 3 d'après la grille, avec une justification, sans voir les notes des autres.",
    'Verrouillez un critère quand vous avez fini ; les notes ne se dévoilent que lorsque tous ont verrouillé.',
    "Là où les notes diffèrent, accordez-vous : au moins deux fonctions, par exemple achats et DSI, et un commentaire si l'écart atteint deux niveaux.",
  ] as string[],
  maturityTitle: 'Une maturité, pas une offre',
  maturityText:
    "Le score mesure la maturité d'un fournisseur, pas la performance d'une offre. Il éclaire une consultation ; il ne la remplace pas.",
  readQuestionnaire: 'Lire le questionnaire public',
  accessibilityTitle: 'Accessibilité',
  accessibilityLead: 'Étalon NR vise le niveau AA des WCAG 2.2 et le RGAA 4.1.',
  statusTitle: 'État de conformité',
  statusText:
    "Aucun audit n'a été mené par une personne indépendante : la conformité n'est donc pas établie. Voici ce qui est vérifié, et ce qui ne l'est pas.",
  testedTitle: 'Ce qui est vérifié à chaque version',
  tested: [
    'Les pages, en français et en anglais, à 360 et 1280 pixels de large, par axe dans un navigateur Chromium : aucune infraction aux règles automatiques A et AA.',
    'Un seul titre principal par page, une langue déclarée, aucun défilement horizontal de la page à 360 pixels.',
    'Les pages sont du HTML rendu par le serveur : elles ne demandent pas de JavaScript.',
  ] as string[],
  untestedTitle: "Ce qui ne l'est pas encore",
  untested: [
    "Les règles automatiques ne couvrent qu'une partie des critères : le reste demande un examen humain, qui n'a pas eu lieu.",
    "Aucun essai avec des personnes handicapées, ni avec un lecteur d'écran.",
    "Les documents PDF sont balisés, mais leur lecture par une aide technique n'a pas été essayée.",
  ] as string[],
  contactTitle: 'Signaler un obstacle',
  contactText:
    "Écrivez à l'exploitant de cette instance, qui vous a transmis son adresse, en indiquant la page et ce qui vous a arrêté. Il vous doit une réponse ou une autre voie. Sans réponse, en France, vous pouvez saisir le Défenseur des droits.",
  defender: 'Défenseur des droits',
}
