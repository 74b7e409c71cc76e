/** The page that a reminder's last line leads to. */
export const reminders = {
  title: 'Rappels de la demande',
  askedBy: (buyer: string, campaign: string) => `${campaign}, demandée par ${buyer}`,
  on: 'Sans réponse de votre part, un courriel rappelle cette demande 14, 7 et 2 jours avant la date limite.',
  off: "Les rappels de cette demande sont arrêtés. La demande, elle, reste ouverte jusqu'à sa date limite.",
  over: "Il n'y aura plus de rappel : cette demande est close, remise ou refusée.",
  deadline: 'Date limite',
  stop: 'Arrêter les rappels',
  resume: 'Reprendre les rappels',
}
