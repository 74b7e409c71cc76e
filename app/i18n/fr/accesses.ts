import { count } from '../plural.ts'

/** Who reaches the responses of a supplier: its people, its guests, and what each of them opened. */
export const accesses = {
  title: 'Accès',
  lead: "Ce que votre adresse ouvre, et qui d'autre peut lire ou écrire les réponses de votre organisation.",
  placesTitle: 'Ce que votre adresse ouvre',
  several: "Votre adresse sert plusieurs organisations. Vous changez d'organisation en haut de l'écran.",
  organisation: 'Organisation',
  roles: 'Rôles',
  requests: 'Demandes',
  requestCount: (n: number) => count('fr', n, 'demande', 'demandes'),
  claimsTitle: 'Prises en charge et ouvertures',
  claimsLead:
    "Qui a pris en charge chaque demande, et qui a ouvert chaque réponse. Votre organisation seule lit cette page ; aucun code ni lien n'y figure.",
  claims: 'Demandes prises en charge',
  noClaim: "Aucune demande n'est encore prise en charge.",
  request: 'Demande',
  claimedOn: 'Prise en charge le',
  by: 'Par',
  way: 'Comment',
  ways: {
    password: 'mot de passe',
    code: 'code reçu par courriel',
    account: 'compte déjà connecté',
    member: 'premier enregistrement',
  },
  notNoted: 'non noté',
  invitedAddress: 'Adresse invitée',
  openings: 'Réponses ouvertes',
  noOpening: "Personne n'a encore ouvert de réponse.",
  person: 'Personne',
  standing: 'À quel titre',
  standings: (company: string | null) => (company === null ? 'membre' : company ? `invité, ${company}` : 'invité'),
  firstOpened: 'Première fois',
  lastOpened: 'Dernière fois',
  asGuest: (organisation: string) =>
    `Vous êtes invité par ${organisation} : vous lisez et écrivez ces réponses. L’organisation relit, atteste et remet.`,
  reuse: 'Reprendre une preuve de cette réponse',
  reuseHint: (n: number) =>
    n === 0
      ? 'Aucune autre preuve n’est citée dans cette réponse.'
      : `${count('fr', n, 'autre preuve citée', 'autres preuves citées')} dans cette réponse.`,
  waitingTitle: 'Demandes d’accès à décider',
  noneWaiting: 'Personne n’attend votre décision.',
  moreWaiting: (n: number) =>
    `${count('fr', n, 'autre demande attend', 'autres demandes attendent')} : elles apparaîtront ici à mesure que vous décidez.`,
  from: 'De la part de',
  askedOn: 'Demandé le',
  decidedTitle: 'Accès donnés et décisions',
  state: 'État',
  since: 'Depuis le',
  states: {
    asked: 'À décider',
    approved: 'Accès ouvert',
    refused: 'Refusé',
    revoked: 'Retiré',
    lapsed: 'Sans suite',
    ended: 'Terminé',
  },
  guest: {
    title: (name: string) => `${name} : accès à une réponse`,
    lead: (campaign: string, buyer: string) => `${campaign} · ${buyer}`,
    email: 'Adresse, confirmée par un code',
    company: 'Fonction ou société',
    askedOn: 'Demandé le',
    message: 'Message',
    decidedOn: 'Dernière décision',
    decided: (when: string, name: string) => (name ? `${when}, par ${name}` : when),
    reasonGiven: 'Motif donné',
    opensTitle: 'Ce que cet accès ouvre',
    opens:
      'Les réponses et les preuves de cette seule demande, en lecture et en écriture, jusqu’à sa date limite ; ce que votre bibliothèque y a repris en fait partie. Chaque ouverture est notée.',
    closed:
      'Rien d’autre : ni bibliothèque, ni autres demandes, ni personnes, ni partages. Attester et remettre reste à votre organisation.',
    decide: 'Votre décision',
    reason: 'Motif',
    reasonHint: 'Transmis à la personne, dans le courriel qui lui annonce la décision.',
    approve: 'Ouvrir l’accès',
    approveAfterAll: 'Ouvrir l’accès malgré tout',
    refuse: 'Refuser',
    revoke: 'Retirer l’accès',
    over: 'Cette demande ne court plus : aucun accès n’y est ouvert, aucune décision n’est attendue.',
    notMine: (owner: string) =>
      `La décision revient à ${owner}, qui a pris en charge la demande, ou à l’administration de votre organisation.`,
    notMineUnknown: 'La décision revient à l’administration de votre organisation.',
    errors: {
      reason: 'Écrivez un motif de 500 caractères au plus.',
      changed: 'L’état a changé depuis l’affichage de cette page : relisez, puis recommencez.',
      not_owner:
        'Cette décision revient à la personne qui a pris en charge la demande, ou à l’administration de votre organisation.',
      closed: 'Cette demande ne court plus : aucun accès ne peut y être ouvert.',
    },
  },
  join: {
    title: 'Demander à participer à cette réponse',
    lead: 'Une organisation répond déjà à cette invitation. Dites qui vous êtes : la personne responsable reçoit votre demande et décide. Rien ne s’ouvre avant.',
    email: 'Votre adresse électronique',
    emailHint: 'Un code y est envoyé, pour confirmer qu’elle est à vous.',
    company: 'Votre fonction ou votre société',
    companyHint: 'Par exemple : conseil en numérique responsable, ou nom de votre filiale.',
    message: 'Message à la personne responsable',
    codeSent: (email: string) =>
      `Un code vient d’être envoyé à ${email}. Il vaut dix minutes, dans ce navigateur. Gardez cette page ouverte.`,
    ask: 'Envoyer ma demande',
    member: 'Vous faites déjà partie de l’organisation qui répond ?',
    outside: 'Vous n’en faites pas partie, et vous l’aidez à répondre ?',
    link: 'Demander à participer',
    sentTitle: 'Votre demande est envoyée',
    sent: 'La personne responsable de la réponse décide. Vous recevrez un courriel dans les deux cas ; rien ne s’ouvre avant.',
    closed: 'Cette demande ne court plus : il n’est plus possible d’y participer.',
    errors: {
      email: 'Indiquez une adresse électronique, comme nom@exemple.fr.',
      name: 'Indiquez votre nom, en 200 caractères au plus.',
      company: 'Indiquez votre fonction ou votre société, en 200 caractères au plus.',
      message: 'Écrivez un message de 1 000 caractères au plus.',
      code: 'Ce code n’est pas le bon, ou il ne sert plus : vérifiez-le, ou demandez-en un autre.',
      rate: 'Trop de demandes ou d’essais. Réessayez dans quinze minutes.',
      closed: 'Cette demande ne court plus : il n’est plus possible d’y participer.',
      evaluator: 'Vous évaluez les réponses de cette campagne : vous ne pouvez pas y répondre aussi.',
      buyer: 'Vous travaillez pour l’acheteur de cette campagne : vous ne pouvez pas y répondre aussi.',
      member: 'Vous répondez déjà pour cette organisation : connectez-vous, la demande est parmi les vôtres.',
      refused: 'L’accès de cette adresse a été refusé ou retiré. La personne responsable seule peut le rouvrir.',
      many: 'Trop de demandes attendent déjà une décision. Adressez-vous à la personne qui vous a transmis le lien.',
    },
  },
  mail: {
    asked: {
      subject: (name: string) => `${name} demande à participer à une réponse`,
      lead: (name: string, email: string, company: string) =>
        `${name} (${email}), ${company}, demande à participer à l’une de vos réponses.`,
      nothing: 'Rien ne s’ouvre avant votre décision.',
      link: 'Voir la demande et décider',
      ignore: 'Si vous n’attendiez personne, refusez : le lien de l’invitation a circulé.',
    },
    approved: {
      subject: (organisation: string) => `${organisation} vous ouvre sa réponse`,
      lead: (organisation: string, campaign: string) =>
        `${organisation} vous donne accès à sa réponse à « ${campaign} » : à elle seule, jusqu’à sa date limite.`,
    },
    refused: {
      subject: (organisation: string) => `${organisation} n’ouvre pas sa réponse`,
      lead: (organisation: string, campaign: string) =>
        `${organisation} ne donne pas suite à votre demande de participer à sa réponse à « ${campaign} ».`,
    },
    revoked: {
      subject: (organisation: string) => `Fin de votre accès à une réponse de ${organisation}`,
      lead: (organisation: string, campaign: string) =>
        `${organisation} a mis fin à votre accès à sa réponse à « ${campaign} ». Ce que vous y avez écrit y reste.`,
    },
    reason: (reason: string) => `Motif indiqué : ${reason}`,
    open: 'Ouvrir la réponse',
    signIn: 'Connectez-vous avec cette adresse : un code envoyé par courriel suffit.',
  },
}
