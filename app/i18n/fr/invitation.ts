import { count } from '../plural.ts'

/** From the invitation link to the claim: what a supplier reads before it has an account. */
export const invitation = {
  title: (buyer: string) => `${buyer} vous invite à répondre`,
  subtitle: (campaign: string, purpose: string) => `${campaign} · ${purpose}`,
  purposeNotes: {
    sourcing:
      "L'acheteur veut connaître la maturité Numérique Responsable de ses fournisseurs, avant toute consultation. Il évalue une démarche, pas une offre.",
    follow_up: "L'acheteur suit la maturité Numérique Responsable d'un fournisseur avec lequel il travaille déjà.",
    tender:
      "Le résultat entre dans une consultation. Il mesure la maturité de votre organisation, pas la qualité d'une offre.",
    csrd: "L'acheteur réunit des informations pour son rapport de durabilité.",
  },
  deadline: 'Réponse attendue avant le',
  debriefing: 'Restitution promise le',
  size: 'Questionnaire',
  sizeOf: (questions: number, criteria: number) =>
    `${count('fr', questions, 'question ouverte', 'questions ouvertes')}, ${count('fr', criteria, 'critère', 'critères')}`,
  sizeSmall: (below: number) =>
    `Moins de questions que pour d’autres, parce que vous êtes moins de ${below} salariés. Tous seront comparés sur ces questions seules.`,
  effort: 'Temps à prévoir',
  effortOf: (first: string, reviewed: string) =>
    `environ ${first} la première fois, ${reviewed} si vos réponses sont déjà dans votre bibliothèque`,
  duration: (hours: number, minutes: number) => {
    if (hours === 0) return `${minutes} min`
    return minutes === 0 ? `${hours} h` : `${hours} h ${minutes}`
  },
  weights: 'Pondérations',
  weightsShown: 'communiquées ci-dessous, par critère',
  weightsHidden: 'figées au lancement, communiquées avec la restitution',
  commitment: 'Engagement de lancement',
  commitmentWhy:
    "Empreinte SHA-256 des règles figées : questions, pondérations, échéance. Gardez-la : la restitution donnera de quoi vérifier que rien n'a bougé.",
  wall: "Lire ne vous engage à rien. Vos réponses restent chez vous jusqu'à la remise : l'acheteur ne voit aucun brouillon et n'apprend pas qui d'autre vous interroge.",
  questionsTitle: 'Les questions, critère par critère',
  questions: (n: number) => count('fr', n, 'question', 'questions'),
  weight: (percent: string) => `poids ${percent}`,
  claim: 'Prendre en charge la demande',
  claimHint:
    'Vous pouvez aussi ouvrir un critère et commencer à écrire : le premier enregistrement prend la demande en charge.',
  closed: "Cette campagne est close : la demande reste lisible, il n'est plus possible d'y répondre.",
  declined: 'Cette demande a été déclinée : elle reste lisible.',
  position: (position: number, total: number) => `Critère ${position} sur ${total}`,
  others: 'Autres critères',
  previous: (name: string) => `Précédent : ${name}`,
  next: (name: string) => `Suivant : ${name}`,
  blank:
    "Rien n'est enregistré tant que la demande n'est pas prise en charge : le bouton en bas de page garde votre saisie et vous y mène.",
  save: 'Enregistrer et prendre en charge',
  claimTitle: 'Prendre en charge la demande',
  claimLead: (buyer: string, campaign: string) =>
    `Demande de ${buyer} : ${campaign}. La personne qui prend en charge répond, invite des collègues et remet la réponse.`,
  kept: (answers: number) =>
    `Votre saisie est gardée : ${count('fr', answers, 'réponse', 'réponses')}. Elle sera enregistrée dès la prise en charge.`,
  keptTitle: "Votre saisie n'a pas pu être enregistrée",
  keptLead: 'La voici, pour que vous puissiez la copier.',
  newTitle: 'Créer votre compte',
  email: 'Adresse électronique',
  emailHint: "Celle à laquelle l'invitation a été envoyée.",
  name: 'Votre nom',
  organisationName: 'Nom de votre organisation',
  organisationHint: "Tel que l'acheteur l'a écrit : corrigez-le si besoin.",
  password: 'Mot de passe',
  passwordHint: (length: number) =>
    `${length} caractères ou plus. Une phrase convient, rien d'autre n'est imposé, le collage est permis.`,
  create: 'Créer le compte et prendre en charge',
  accountTitle: "J'ai déjà un compte",
  accountLead: 'Une même adresse peut répondre pour plusieurs organisations.',
  accountPassword: 'Mot de passe de ce compte',
  useAccount: 'Se connecter et prendre en charge',
  signedInAs: (name: string, email: string) => `Vous êtes connecté en tant que ${name} (${email}).`,
  notYou: "Ce n'est pas le bon compte ? Déconnectez-vous, puis rouvrez le lien de l'invitation.",
  chooseTitle: 'Pour quelle organisation répondez-vous ?',
  newOrganisation: 'Une nouvelle organisation',
  newOrganisationName: 'Nom de la nouvelle organisation',
  take: 'Prendre en charge',
  takenTitle: 'Cette demande est déjà prise en charge',
  takenVisitor: 'Le lien a servi : connectez-vous pour lire la demande et y répondre.',
  takenOwn: 'Elle est parmi les demandes de votre organisation.',
  takenElsewhere: (organisation: string) =>
    `Elle est prise en charge par ${organisation}, une autre de vos organisations.`,
  takenOther:
    "Votre compte n'en fait pas partie. Demandez à la personne qui l'a prise en charge de vous ajouter, ou connectez-vous avec un autre compte.",
  openRequest: 'Ouvrir la demande',
  actFor: (organisation: string) => `Agir pour ${organisation}`,
  nowhereTitle: 'Ce lien ne mène à aucune demande',
  nowhereText:
    "Il est incomplet, il a expiré, ou l'acheteur l'a retiré. Un lien coupé en deux par la messagerie est la cause la plus fréquente : copiez-le en entier.",
  nowhereNext: "S'il est entier, demandez un nouveau lien à l'acheteur qui vous a invité.",
  resumedLead: 'La demande est prise en charge. Une partie de votre saisie doit être revue : relisez, puis renvoyez.',
  errors: {
    not_found: 'Ce lien ne mène à aucune demande.',
    session: 'Votre session a expiré : reconnectez-vous ici, votre saisie est gardée.',
    email: 'Indiquez une adresse électronique, comme nom@exemple.fr.',
    name: 'Indiquez votre nom.',
    organisationName: 'Indiquez le nom de votre organisation, en 200 caractères au plus.',
    organisation: 'Choisissez une organisation.',
    password: 'Indiquez le mot de passe de ce compte.',
    passwordShort: 'Choisissez un mot de passe de 12 caractères au moins.',
    passwordLong: 'Ce mot de passe est trop long : 200 caractères au plus.',
    passwordIdentity: 'Ce mot de passe reprend votre nom ou votre adresse : choisissez-en un autre.',
    credentials: 'Cette adresse et ce mot de passe ne correspondent pas. Vérifiez les deux.',
    rate: "Trop d'essais. Réessayez dans quinze minutes : votre saisie est toujours sur cette page.",
    wrong_email:
      "L'invitation a été envoyée à une autre adresse. Utilisez celle qui l'a reçue, ou demandez à la personne invitée de prendre en charge puis de vous ajouter.",
    email_taken: 'Un compte existe déjà à cette adresse : utilisez son mot de passe, plus bas.',
    evaluator: 'Vous évaluez les réponses de cette campagne : vous ne pouvez pas y répondre aussi.',
    buyer: "Vous travaillez pour l'acheteur de cette campagne : vous ne pouvez pas y répondre aussi.",
    not_member:
      "L'invitation est adressée à une organisation dont votre compte ne fait pas partie. Demandez à son administrateur de vous ajouter.",
    closed: 'La campagne est close ou la demande déclinée : elle ne peut plus être prise en charge.',
    claimed: "Quelqu'un vient de prendre en charge cette demande.",
  },
}
