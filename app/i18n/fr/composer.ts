import { count } from '../plural.ts'

/** Preparing a campaign: its name, purpose, questionnaire, scope, dates and method. */
export const composer = {
  newTitle: 'Préparer une campagne',
  newLead: 'Cinq choix pour commencer. Tout se corrige ensuite, et rien ne part avant le lancement.',
  create: 'Créer le brouillon',
  settingsTitle: 'Cadre et dates',
  settingsLead: "Ce que les fournisseurs liront d'abord, et la méthode que vous suivrez.",
  name: 'Nom de la campagne',
  nameHint: 'Les fournisseurs le lisent. Par exemple : Hébergement applicatif 2027.',
  purpose: 'À quoi servira cette campagne ?',
  purposeHints: {
    sourcing:
      "Avant une consultation, pour savoir qui sait faire quoi : l'usage pour lequel ce questionnaire est fait.",
    follow_up: "Un contrat est en cours : mesurer le chemin parcouru et convenir d'un plan de progrès.",
    tender: 'Le score entrera dans la comparaison des offres.',
    tenderRefused: 'Refusé pour votre organisation, soumise au code de la commande publique. Le motif est ci-dessous.',
    csrd: 'Les réponses serviront au rapport de durabilité de votre organisation.',
  },
  lawTitle: 'Ce que dit le droit',
  questionnaire: 'Questionnaire',
  version: (title: string, version: string) => `${title}, version ${version}`,
  questions: (n: number) => count('fr', n, 'question', 'questions'),
  readQuestionnaire: 'Le lire',
  segment: "Segment d'achat",
  segmentHint: 'Il propose un poids pour chaque critère, que vous pourrez changer.',
  noSegment: 'Aucun : le même poids pour tous les critères',
  scope: 'Questions posées',
  scopes: {
    all: (n: number) => `Toutes les questions (${n})`,
    segment: (fewest: number, most: number) => `Les questions clés du segment (${fewest} à ${most})`,
    short: (n: number) => `Une RFI courte (${n})`,
    core: (n: number) => `Le noyau commun (${n})`,
  },
  scopeHints: {
    all: (effort: string) => `La mesure complète. ${effort} pour qui répond la première fois.`,
    segment: (effort: string) => `Celles où ce type d'achat pèse le plus. ${effort}.`,
    short: (effort: string) => `Le noyau, complété pour que chaque critère ait sa question. ${effort}.`,
    core: (effort: string) => `Pour de petites structures ou un premier tour. ${effort}.`,
  },
  effort: (duration: string) => `Environ ${duration}`,

  datesTitle: 'Dates',
  deadlineDay: 'Dernier jour pour répondre',
  deadlineTime: 'Heure limite',
  timeZone: 'Fuseau horaire',
  timeZoneHint: "L'échéance est dite dans ce fuseau à tous les fournisseurs. Par exemple Europe/Paris.",
  questionsOn: 'Dernier jour pour poser des questions',
  questionsHint:
    "Chaque fournisseur interroge en privé ; vos réponses sont publiées pour tous. Sans date, jusqu'à l'échéance.",
  debriefingOn: 'Date promise pour la restitution',
  debriefingHint: 'Elle figure dans la demande : chaque fournisseur saura quand vous lui rendrez le résultat.',
  methodTitle: 'Méthode',
  requiredMarks: 'Qui note chaque réponse ?',
  requiredMarksOf: (n: number) => (n === 1 ? 'Une seule personne' : `${n} personnes, de deux fonctions au moins`),
  tandem: 'La règle de la méthode : jamais une fonction seule.',
  single:
    "À ne choisir que faute de mieux. C'est écrit dans les règles figées et dans le procès-verbal : cette campagne n'a qu'un évaluateur.",
  weightsVisible: 'Montrer les poids aux fournisseurs',
  minutesPerQuestion: 'Minutes par question',
  minutesHint: "Pour estimer l'effort demandé aux fournisseurs sur la page de relecture. Par défaut : 12 minutes.",
  minutes: (n: number) => `${n} min`,
  naRule: 'Réponses « sans objet »',
  naRuleText:
    'La même règle pour tous : vous acceptez ou refusez chacune avec un motif. Acceptée, la question sort du calcul ; refusée, elle compte au niveau 0.',

  staleTitle: 'Modifié entre-temps',
  staleText:
    "Quelqu'un a enregistré une autre version pendant votre saisie. La vôtre est gardée ci-dessous ; l'enregistrer remplacera ce qui suit :",
  staleSame:
    "Quelqu'un a enregistré la campagne pendant votre saisie, sans rien changer à ce que montre cette page. Enregistrez de nouveau.",
  unset: 'non fixé',
  shown: 'montrés',
  hidden: 'non montrés',
  frozenText: 'La campagne est lancée : ses règles sont figées, elles ne se modifient plus ici.',
  frozenLink: 'Voir les règles figées',
  errors: {
    title: 'Donnez un nom à la campagne.',
    title_long: 'Limitez le nom à 120 caractères.',
    purpose: 'Dites à quoi servira cette campagne.',
    tender_public:
      "Votre organisation est soumise au code de la commande publique : ce questionnaire ne peut pas servir dans un appel d'offres. Choisissez « Connaissance des fournisseurs (RFI) », puis tirez-en des questions liées à l'objet du marché.",
    questionnaire: 'Choisissez un questionnaire publié.',
    segment: "Choisissez un segment d'achat de la liste, ou aucun.",
    scope: 'Dites quelles questions poser.',
    scope_segment: "Choisissez d'abord un segment d'achat : sans lui, il n'y a pas de questions clés.",
    deadline_day: "Ce jour n'existe pas. Donnez une date du calendrier.",
    deadline_time: 'Donnez une heure, de 00:00 à 23:59.',
    deadline_skipped:
      "Cette heure n'existe pas ce jour-là : le passage à l'heure d'été la saute. Choisissez une heure plus tôt ou plus tard.",
    time_zone: "Ce fuseau horaire n'est pas connu. Écrivez par exemple Europe/Paris ou America/Martinique.",
    deadline_past: 'Cette échéance est déjà passée. Choisissez une date à venir.',
    questions_day: "Ce jour n'existe pas. Donnez une date du calendrier.",
    questions_late: "Les questions ne peuvent pas durer après l'échéance des réponses.",
    debriefing_day: "Ce jour n'existe pas. Donnez une date du calendrier.",
    debriefing_early: "La restitution ne peut pas précéder l'échéance des réponses.",
    minutes: 'Donnez un nombre entier de minutes, de 1 à 120.',
    required_marks: 'Dites combien de personnes notent chaque réponse.',
    launched:
      "La campagne a été lancée pendant votre saisie : ses règles sont figées. Votre saisie n'est pas enregistrée.",
  },
}
