import { count } from '../plural.ts'

/** Who answers what of a request, until when. */
export const assignments = {
  title: (criterion: string) => `Qui répond : ${criterion}`,
  lead: 'Confiez des questions à des collègues. Les textes restent en place, quelle que soit la personne qui répond.',
  link: 'Confier',
  linkOf: (criterion: string) => `des questions de ${criterion}`,
  you: 'Vous',
  myself: (name: string) => `${name} (vous)`,
  standing: {
    invited: (name: string) => `${name} (lien envoyé)`,
    left: (name: string) => `${name} (n'a plus accès)`,
  },
  somebody: 'une personne invitée par un lien',
  heldBy: (name: string) => `confiée à ${name}`,
  held: (who: string, due: string) => `Confiée à ${who}, ${due}`,
  heldByYou: (due: string) => `Confiée à vous, ${due}`,
  whole: 'tout le critère',
  dueOn: (day: string) => `pour le ${day}`,
  lateSince: (day: string) => `en retard, attendue le ${day}`,
  doneOn: (day: string) => `terminé le ${day}`,
  which: 'Quelles questions ?',
  whichHint: 'Toutes cochées : le critère entier.',
  to: 'À qui ?',
  choose: 'Choisir un collègue',
  onlyOwner: (owner: string | null) =>
    owner
      ? `Pour inviter quelqu'un d'autre, adressez-vous à ${owner} ou à l'administration de votre organisation.`
      : "Pour inviter quelqu'un d'autre, adressez-vous à l'administration de votre organisation.",
  someoneNew: "Quelqu'un qui n'est pas dans la liste",
  someoneNewHint: (supplier: string) =>
    `Cette personne reçoit un lien personnel. En l'acceptant, elle rejoint ${supplier} et peut répondre à ses demandes.`,
  due: 'Pour quand ?',
  dueHint: (last: string) => `Au plus tard le ${last}, date limite de la demande.`,
  assign: 'Confier et envoyer le lien',
  takeBack: 'Reprendre',
  history: 'Historique',
  events: {
    given: (by: string, questions: string, to: string, day: string) =>
      `${by} a confié ${questions} à ${to}, pour le ${day}.`,
    self: (by: string, questions: string) => `${by} a pris ${questions}.`,
    taken: (by: string, questions: string, from: string) => `${by} a repris ${questions} (confié à ${from}).`,
    back: (by: string, questions: string) => `${by} a rendu ${questions}.`,
    done: (by: string, questions: string) => `${by} a terminé ${questions}.`,
  },
  review: {
    reviewed: 'Relue',
    to_review: 'À relire',
    incomplete: 'À compléter',
    unanswered: 'À répondre',
  },
  mineTitle: 'Mes questions',
  givenBy: (names: string) => `confiées par ${names}`,
  mineEmpty: "Aucune question de cette demande ne vous est confiée. Vous pouvez l'ouvrir en entier.",
  mineDone: "C'est terminé : vos réponses sont prêtes pour la remise. Vous pouvez encore les modifier.",
  mineOnly: 'Seules vos questions sont affichées.',
  wholeCriterion: 'Voir tout le critère',
  finish: "J'ai terminé",
  giveBack: 'Rendre ces questions',
  column: 'Vos questions',
  mail: {
    subject: (by: string, questions: number) =>
      `${by} vous confie ${count('fr', questions, 'question', 'questions')} Numérique Responsable`,
    lead: (by: string, supplier: string, buyer: string, campaign: string) =>
      `${by} compte sur vous pour répondre, au nom de ${supplier}, à une demande de ${buyer} : ${campaign}.`,
    questions: (questions: number, list: string) =>
      `${count('fr', questions, 'question vous est confiée', 'questions vous sont confiées')} : ${list}.`,
    due: (day: string) => `Réponse attendue pour le ${day}.`,
    link: 'Ouvrir mes questions',
    signIn: 'Ce lien demande de vous connecter : lui seul ne montre rien.',
    openRequest: 'Ouvrir la demande',
    kept: 'Les textes et leurs auteurs restent en place.',
    done: {
      subject: (by: string) => `${by} a terminé ses questions`,
      lead: (by: string, list: string, campaign: string) => `${by} a répondu à ${list} (${campaign}).`,
    },
    back: {
      subject: (by: string) => `${by} vous rend ses questions`,
      lead: (by: string, list: string, campaign: string) =>
        `${by} vous rend ${list} (${campaign}). À vous d'y répondre ou de les confier à quelqu'un d'autre.`,
    },
  },
  errors: {
    questions: 'Cochez au moins une question.',
    to: 'Choisissez un collègue de la liste.',
    both: "Choisissez quelqu'un de la liste ou donnez une adresse, pas les deux.",
    name: 'Indiquez le nom de cette personne.',
    email: 'Indiquez une adresse électronique, comme nom@exemple.fr.',
    long: 'Ce texte est trop long : 200 caractères au plus.',
    due: 'Indiquez une date qui existe.',
    due_past: 'Cette date est passée.',
    due_after: 'Cette date vient après la date limite de la demande.',
    not_allowed: "Seules la personne en charge de la demande et l'administration peuvent inviter quelqu'un d'autre.",
    not_eligible: 'Cette personne ne peut pas répondre à cette demande.',
    changed: "La répartition a changé depuis l'affichage de cette page : relisez, puis recommencez.",
    nothing: "Aucune question de cette demande ne vous est confiée : quelqu'un l'a reprise.",
    unfinished: (questions: string) => `Il reste à répondre ou à relire : ${questions}.`,
  },
}
