import type { start as french } from '../fr/start.ts'

export const start: typeof french = {
  title: 'Open My NR dossier',
  lead: 'Without an invitation: answer the public questionnaire once, export your dossier, offer it to buyers. Nobody reads anything until you send it.',
  email: 'Work e-mail address',
  emailHint:
    'A code is sent to it, valid for ten minutes in this browser. The dossier opens with that address from then on.',
  sent: (email) =>
    `A code has just been sent to ${email}. It is valid for ten minutes, in this browser. Keep this page open.`,
  name: 'Your name',
  organisationName: 'Name of your organisation',
  siren: 'SIREN number',
  sirenHint: 'Nine digits, for French organisations. Only its key is checked, not whom it belongs to.',
  password: 'Password',
  passwordHint: (length) =>
    `${length} characters or more; left empty, you will sign in with a code. If your address already has an account, its name and password do not change.`,
  open: 'Open the dossier',
  signedInAs: (name, email) =>
    `You are signed in as ${name} (${email}). The new organisation is added to those that you already have.`,
  errors: {
    email: 'Enter an e-mail address, like name@example.com.',
    name: 'Enter your name, in 200 characters at most.',
    organisationName: 'Enter the name of your organisation, in 200 characters at most.',
    siren: 'This number is not a SIREN: nine digits, the last of which is a key. Check it or leave it empty.',
    code: 'This code is not the right one, or no longer serves: check it, or ask for another.',
    passwordShort: 'Choose a password of at least 12 characters, or leave it empty.',
    passwordLong: 'This password is too long: 200 characters at most.',
    passwordIdentity: 'This password repeats your name or your address: choose another.',
    rate: 'Too many codes asked for or tried. Try again in fifteen minutes.',
    many: 'Too many dossiers opened in a short time. Try again tomorrow, or ask whoever runs this instance.',
  },
}
