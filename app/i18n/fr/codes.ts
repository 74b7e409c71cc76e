/** Codes sent by mail, to claim an invitation or to sign in, and the choice of an organisation. */
export const codes = {
  code: 'Code reçu',
  codeHint: 'Huit chiffres. Le collage est permis, avec ou sans espace.',
  send: 'Recevoir un code',
  sendAgain: 'Recevoir un autre code',
  confirm: 'Confirmer',
  signInTitle: 'Se connecter par un code',
  signInLead: "Le code part à l'adresse de votre compte. Il vaut dix minutes, dans ce navigateur.",
  signInLink: 'Se connecter par un code',
  sentLead:
    "Si un compte existe à cette adresse, un code vient d'y être envoyé. Il vaut dix minutes, dans ce navigateur. Gardez cette page ouverte.",
  deviceTitle: "Confirmez que c'est bien vous",
  deviceLead:
    "Votre mot de passe est bon, mais ce navigateur est nouveau. Un code vient d'être envoyé à l'adresse de votre compte : il vaut dix minutes, dans ce navigateur.",
  deviceAgain: 'Rien reçu ? Regardez les indésirables, puis reconnectez-vous pour recevoir un autre code.',
  claimTitle: 'Prendre en charge par un code',
  claimLead: (buyer: string) =>
    `Le code part à l'adresse que ${buyer} a invitée, et à aucune autre. Aucun mot de passe n'est à choisir.`,
  claimOption: "Sans mot de passe : un code envoyé à l'adresse invitée suffit.",
  claimSent:
    "Un code vient d'être envoyé à l'adresse invitée. Il vaut dix minutes, dans ce navigateur. Gardez cette page ouverte.",
  chooseTitle: 'Pour quelle organisation ?',
  chooseLead: "Votre adresse sert plusieurs organisations. Vous pourrez en changer à tout moment, en haut de l'écran.",
  actFor: 'Continuer',
  errors: {
    email: 'Indiquez une adresse électronique, comme nom@exemple.fr.',
    code: "Ce code n'est pas le bon, ou il ne sert plus : vérifiez-le, ou demandez-en un autre.",
    rate: 'Trop de codes demandés ou essayés. Réessayez dans quinze minutes.',
    name: 'Indiquez votre nom.',
    organisationName: 'Indiquez le nom de votre organisation, en 200 caractères au plus.',
  },
}
