import { count } from '../plural.ts'

export const campaigns = {
  title: 'Campagnes',
  lead: 'Chaque campagne évalue plusieurs fournisseurs avec le même questionnaire et les mêmes règles.',
  create: 'Préparer une campagne',
  emptyTitle: 'Aucune campagne pour le moment',
  emptyText:
    'Vous verrez ici vos campagnes, leur échéance et les réponses reçues. Préparez la première : rien ne part avant le lancement.',
  emptyReader: 'Vous verrez ici les campagnes closes et leurs résultats.',
  nothingFound: (search: string) => `Aucune campagne ne contient « ${search} ».`,
  showAll: 'Voir toutes les campagnes',
  searchLabel: 'Nom de la campagne',
  found: (n: number) => count('fr', n, 'campagne', 'campagnes'),
  columns: {
    name: 'Campagne',
    state: 'État',
    purpose: 'Finalité',
    deadline: 'Échéance',
    responses: 'Réponses',
    next: 'Prochaine action',
  },
  responsesOf: (submitted: number, invited: number) => `${submitted} sur ${invited}`,
  debriefingOverdue: 'restitution en retard',
  debriefingSoon: (day: string) => `restitution promise le ${day}`,
  next: {
    draft: 'Terminer la préparation',
    launched: 'Suivre les réponses',
    closed: 'Accorder les notes',
    assessed: 'Préparer la restitution',
    debriefed: 'Voir la comparaison',
  },
}
