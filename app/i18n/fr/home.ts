export const home = {
  title: 'Mesurer la maturité Numérique Responsable des fournisseurs',
  lead: "Un questionnaire commun, des réponses données une fois, une évaluation à plusieurs, un classement qui dit ce qu'il vaut.",
  suppliersTitle: 'Fournisseurs : répondez une fois',
  suppliersText:
    'Vos réponses et vos preuves restent dans votre bibliothèque. Chaque nouvel acheteur les reçoit relues et confirmées par vous, jamais avant.',
  start: 'Ouvrir mon dossier sans invitation',
  buyersTitle: 'Acheteurs : comparez à armes égales',
  buyersText:
    "Le même cadre pour tous, des pondérations figées au lancement, deux fonctions qui notent à l'aveugle puis s'accordent, et la robustesse du classement.",
  seeQuestionnaire: 'Lire le questionnaire public',
}
