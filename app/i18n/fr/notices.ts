/** Mails that say that something waits, and where; never what it says. */
export const notices = {
  debriefing_flag: {
    subject: (campaign: string) => `Erreur de fait signalée : ${campaign}`,
    text: (who: string, campaign: string) =>
      `${who} a signalé une erreur de fait dans le rapport que vous lui avez montré pour la campagne « ${campaign} ».`,
    link: 'Lire et répondre',
    after: 'Le rapport ne se publie pas tant qu’un signalement attend sa réponse.',
  },
  debriefing_reply: {
    subject: (campaign: string) => `Réponse à votre restitution : ${campaign}`,
    text: (who: string, campaign: string) =>
      `${who} a répondu au rapport que vous avez publié pour la campagne « ${campaign} ».`,
    link: 'Lire la réponse',
    after: 'Elle reste jointe au rapport.',
  },
  debriefing_flag_answer: {
    subject: (campaign: string) => `Réponse à votre signalement : ${campaign}`,
    text: (who: string, campaign: string) =>
      `${who} a répondu à une erreur de fait que vous avez signalée dans votre rapport pour la campagne « ${campaign} ».`,
    link: 'Lire la réponse',
    after: 'Le rapport se publie une fois chaque signalement traité.',
  },
  debriefing_soon: {
    subject: (campaign: string) => `Restitution promise bientôt : ${campaign}`,
    text: (day: string, campaign: string) =>
      `Vous avez promis aux fournisseurs de la campagne « ${campaign} » une restitution le ${day}.`,
    link: 'Préparer la restitution',
    after: 'Chaque fournisseur a cinq jours ouvrés après son aperçu pour signaler une erreur de fait.',
  },
  debriefing_overdue: {
    subject: (campaign: string) => `Restitution en retard : ${campaign}`,
    text: (day: string, campaign: string) =>
      `La restitution de la campagne « ${campaign} » était promise pour le ${day}. Elle n’est pas faite.`,
    link: 'Faire la restitution',
    after: 'Les fournisseurs voient ce retard.',
  },
  interest_declared: {
    subject: (campaign: string) => `Lien d’intérêts à trancher : ${campaign}`,
    text: (_: string, campaign: string) =>
      `Un évaluateur de la campagne « ${campaign} » a déclaré un lien d’intérêts. Il ne lit rien tant que vous n’avez pas tranché.`,
    link: 'Lire la déclaration',
    after: 'Vous pouvez le garder au panel ou le remplacer, avec un motif.',
  },
  progress: {
    subject: (campaign: string) => `Votre plan de progrès avance : ${campaign}`,
    text: (who: string, campaign: string) =>
      `${who} a proposé ou changé une action, ou vous a écrit, dans le plan de progrès issu de la campagne « ${campaign} ».`,
    link: 'Ouvrir le plan',
    after: 'Une action ne s’engage qu’avec l’accord des deux parties.',
  },
}
