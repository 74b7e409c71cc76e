import { count } from '../plural.ts'

const days = (n: number) => count('fr', n, 'jour', 'jours')

/** The equal-treatment report: what each supplier received and when, and what differs. */
export const treatment = {
  title: "Rapport d'égalité de traitement",
  lead: (campaign: string) =>
    `Ce que chaque fournisseur de la campagne « ${campaign} » a reçu, quand, et ce qui diffère.`,
  preparedAt: (when: string, zone: string) => `État au ${when} ; les heures sont celles de ${zone}.`,
  at: (day: string, time: string) => `${day}, ${time}`,
  noDifference: "Aucune différence de traitement n'apparaît.",
  differing: (n: number, all: number) =>
    `${count('fr', n, 'fournisseur sur', 'fournisseurs sur')} ${all} ${n === 1 ? 'présente' : 'présentent'} une différence, dite en toutes lettres.`,
  informationTitle: 'Informations données à tous',
  launchOn: (when: string) => `Lancement, le ${when}`,
  amendmentOn: (version: number, when: string) => `Avenant, version ${version} des règles, le ${when}`,
  answerOn: (number: number, when: string) => `Précision n° ${number}, le ${when}`,
  suppliersTitle: 'Fournisseurs',
  found: (n: number) => count('fr', n, 'fournisseur', 'fournisseurs'),
  columns: {
    supplier: 'Fournisseur',
    invited: 'Invitation',
    information: 'Informations reçues',
    deadline: 'Échéance et temps disponible',
    differences: 'Différences',
  },
  invited: (when: string) => `invité le ${when}`,
  accepted: (when: string) => `message accepté par le serveur de messagerie le ${when}`,
  notAccepted: 'message non accepté par un serveur de messagerie',
  opened: (when: string) => `première ouverture le ${when}`,
  notOpened: 'lien non ouvert',
  submitted: (when: string) => `réponse remise le ${when}`,
  declined: (when: string) => `demande déclinée le ${when}`,
  renewed: (when: string) => `lien renouvelé le ${when}`,
  version: (version: number, when: string) => `version ${version} : ${when}`,
  versionWaiting: (version: number) => `version ${version} : message en attente`,
  answer: (number: number, when: string) => `précision n° ${number} : ${when}`,
  clarificationAsked: (question: string, asked: string, until: string) =>
    `clarification de ${question} demandée le ${asked}, attendue jusqu'au ${until}`,
  clarificationWithdrawn: (question: string, asked: string, withdrawn: string) =>
    `clarification de ${question} demandée le ${asked}, retirée le ${withdrawn}`,
  clarified: (question: string, asked: string, submitted: string) =>
    `clarification de ${question} demandée le ${asked}, complément remis le ${submitted}`,
  answerWaiting: (number: number) => `précision n° ${number} : message en attente`,
  nothingTold: 'lancement seulement',
  days: (n: number) => `${days(n)} pour répondre`,
  none: 'aucune',
  differences: {
    more_time: (n: number) => `A disposé de ${days(n)} de plus que les autres.`,
    less_time: (n: number) => `A disposé de ${days(n)} de moins que les autres.`,
    extension: (deadline: string, reason: string) =>
      `Échéance prolongée pour lui seul au ${deadline}. Motif : ${reason}`,
    clarification: (question: string, asked: number, submitted: number) =>
      `Interrogé sur ${question} après la clôture, comme ${asked} des ${submitted} fournisseurs ayant répondu.`,
    never_reached: "N'a pas été atteint : aucun message accepté, aucun lien ouvert.",
    link_renewed: (n: number) => `Lien d'invitation renouvelé ${n === 1 ? 'une fois' : `${n} fois`}.`,
    withdrawn: (when: string, reason: string) => `Retiré de la campagne le ${when}. Motif : ${reason}`,
    amendment_untold: (version: number) => `N'a pas été averti de l'avenant (version ${version}).`,
    amendment_unsent: (version: number) =>
      `L'avis de l'avenant (version ${version}) n'est pas encore parti, alors que d'autres l'ont.`,
    amendment_late: (version: number, n: number) =>
      `A reçu l'avenant (version ${version}) ${days(n)} après les autres.`,
    answer_untold: (number: number) => `N'a pas été averti de la précision n° ${number}.`,
    answer_unsent: (number: number) => `La précision n° ${number} n'est pas encore partie, alors que d'autres l'ont.`,
    answer_late: (number: number, n: number) => `A reçu la précision n° ${number} ${days(n)} après les autres.`,
  },
  method:
    "Le temps disponible va du premier moment où le fournisseur a pu lire la demande (message accepté par un serveur de messagerie, ou lien ouvert) à l'échéance qui vaut pour lui. Chacun est comparé à la valeur médiane ; une différence est dite à partir d'un jour entier. Un message accepté par un serveur n'a pas forcément été lu.",
  methodTitle: 'Comment lire ce rapport',
  pdf: 'Télécharger le rapport (PDF)',
  json: 'Télécharger les données (JSON)',
  foot: (campaign: string, page: number, pages: number) =>
    `Égalité de traitement, ${campaign}, page ${page} sur ${pages}`,
}
