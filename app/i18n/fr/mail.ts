import { count } from '../plural.ts'

/** Mails to suppliers: plain sentences, one link, nothing to fetch. */
export const mail = {
  greeting: 'Bonjour,',
  invitationSubject: (buyer: string, campaign: string) => `${buyer} vous invite à répondre : ${campaign}`,
  invitationLead: (buyer: string, supplier: string) =>
    `${buyer} souhaite connaître la maturité Numérique Responsable de ${supplier}.`,
  invitationPurpose: (purpose: string, campaign: string) => `Objet : ${campaign} (${purpose}).`,
  invitationQuestions: (questions: number) =>
    `Le questionnaire compte ${count('fr', questions, 'question ouverte', 'questions ouvertes')}. Le lien ci-dessous l'ouvre sans compte ; vos réponses restent chez vous tant que vous ne les remettez pas.`,
  invitationDeadline: (deadline: string) => `Réponse attendue avant le ${deadline}.`,
  invitationDebriefing: (day: string) => `L'acheteur s'engage à vous restituer le résultat le ${day} au plus tard.`,
  invitationLink: 'Ouvrir la demande',
  invitationCommitment: (commitment: string) =>
    `Les règles de l'évaluation sont figées. Leur empreinte (SHA-256) : ${commitment}. Gardez-la : la restitution donnera de quoi la vérifier.`,
  footer: "Ce lien vous est réservé : ne le transférez qu'à un collègue chargé de répondre.",
  reminderSubject: (left: string, campaign: string) => `${left} pour répondre : ${campaign}`,
  reminderLeft: (days: number) => (days === 0 ? 'Dernier jour' : count('fr', days, 'jour restant', 'jours restants')),
  reminderLead: (buyer: string, supplier: string) =>
    `${buyer} attend encore la réponse de ${supplier} à sa demande Numérique Responsable.`,
  reminderDeclining:
    'Si vous ne souhaitez pas répondre, la demande permet de le dire, avec un motif : vous ne serez plus relancé.',
  reminderStop: 'Ne plus recevoir de rappels pour cette demande',
  withdrawnSubject: (buyer: string, campaign: string) => `${buyer} retire sa demande : ${campaign}`,
  withdrawnLead: (buyer: string, campaign: string, supplier: string) =>
    `${buyer} n'attend plus de réponse de ${supplier} à sa demande « ${campaign} ». Motif indiqué :`,
  withdrawnKept: "Vous n'avez rien à faire. Ce que vous avez déjà écrit reste chez vous et n'a pas été transmis.",
  clarificationSubject: (question: string, campaign: string) => `Clarification demandée, ${question} : ${campaign}`,
  clarificationAsked: (buyer: string, questions: string, n: number) =>
    n === 1
      ? `${buyer} évalue votre réponse à la question ${questions} et vous demande de la clarifier :`
      : `${buyer} évalue vos réponses aux questions ${questions} et vous demande de les clarifier :`,
  clarificationLink: 'Lire la demande et compléter',
  clarificationUntil: (when: string) => `Vous avez jusqu'au ${when}.`,
  clarificationFrozen: (n: number): string =>
    n === 1
      ? 'Votre réponse remise ne change pas : le complément s’écrit à part et part avec son propre récépissé. Les fournisseurs qui suscitent le même doute reçoivent la même demande.'
      : 'Vos réponses remises ne changent pas : chaque complément s’écrit à part et part avec son propre récépissé. Les fournisseurs qui suscitent le même doute reçoivent la même demande.',
  clarificationWithdrawnSubject: (question: string, campaign: string) =>
    `Clarification retirée, ${question} : ${campaign}`,
  clarificationWithdrawn: (buyer: string, question: string) =>
    `${buyer} ne vous demande plus de clarifier votre réponse à la question ${question}. Motif :`,
  clarificationWithdrawnLink: 'Voir la demande retirée',
  clarificationWithdrawnKept:
    'Votre réponse remise ne change pas. Ce que vous aviez commencé à écrire reste chez vous et n’a pas été transmis.',
  questionsSubject: (number: number, campaign: string) => `Précision n° ${number} : ${campaign}`,
  questionsAsked: (buyer: string) => `${buyer} répond à une question posée sur sa demande Numérique Responsable.`,
  questionsTold: (buyer: string) => `${buyer} apporte une précision à sa demande Numérique Responsable.`,
  questionsReplied: 'Réponse :',
  questionsLink: 'Voir toutes les précisions',
  questionsAll: 'Tous les fournisseurs invités reçoivent ce message, au même moment et dans les mêmes termes.',
  questionsSetAsideSubject: (campaign: string) => `Votre question : ${campaign}`,
  questionsSetAside: (buyer: string) => `${buyer} vous répond sans publier votre question :`,
  amendmentSubject: (campaign: string) => `Le règlement change : ${campaign}`,
  amendmentLead: (buyer: string, campaign: string) =>
    `${buyer} modifie le règlement de sa campagne « ${campaign} ». Ce qui change :`,
  amendmentReason: 'Motif indiqué :',
  amendmentDeadline: (deadline: string) => `L'échéance en vigueur est le ${deadline}.`,
  amendmentCommitment: (version: number, commitment: string) =>
    `Version ${version} des règles, empreinte (SHA-256) : ${commitment}. Elle est chaînée à celle de la version précédente.`,
  amendmentAll: 'Tous les fournisseurs de la campagne reçoivent ce message, au même moment et dans les mêmes termes.',
  extensionSubject: (campaign: string) => `Votre échéance est prolongée : ${campaign}`,
  extensionLead: (buyer: string, supplier: string) => `${buyer} accorde à ${supplier} une échéance plus tardive.`,
  extensionDeadline: (deadline: string) => `Votre échéance est désormais le ${deadline}.`,
  extensionReport: 'Cette prolongation et son motif figurent au rapport d’égalité de traitement de la campagne.',
  joinSubject: (organisation: string) => `Rejoindre ${organisation} sur Étalon NR`,
  joinLead: (by: string, organisation: string) => `${by} vous invite à rejoindre ${organisation} sur Étalon NR.`,
  joinRoles: (roles: string) => `Rôles proposés : ${roles}.`,
  joinLink: "Accepter l'invitation",
  joinDays: (days: number) => `Ce lien vaut ${days} jours et n'est que pour vous.`,
  codeSubject: 'Votre code Étalon NR',
  codeLead: {
    claim: "Voici le code qui prend en charge l'invitation reçue à cette adresse :",
    start: "Voici le code qui confirme l'adresse avec laquelle vous ouvrez un dossier fournisseur :",
    join: 'Voici le code qui confirme l’adresse avec laquelle vous demandez à participer à une réponse :',
    sign_in: 'Voici le code qui confirme votre connexion :',
  },
  codeUse: (minutes: number) =>
    `Il vaut ${minutes} minutes, une seule fois, dans le navigateur où vous l'avez demandé. Personne ne vous le demandera par téléphone ni par message.`,
  codeNotYou: "Si vous n'avez rien demandé, ignorez ce message : sans ce code, personne n'entre.",
}
