import type { codes as french } from '../fr/codes.ts'

export const codes: typeof french = {
  code: 'Code received',
  codeHint: 'Eight digits. You may paste it, with or without its space.',
  send: 'Send me a code',
  sendAgain: 'Send me another code',
  confirm: 'Confirm',
  signInTitle: 'Sign in with a code',
  signInLead: 'The code goes to the address of your account. It is valid for ten minutes, in this browser.',
  signInLink: 'Sign in with a code',
  sentLead:
    'If there is an account at this address, a code has just been sent to it. It is valid for ten minutes, in this browser. Keep this page open.',
  deviceTitle: 'Confirm that it is you',
  deviceLead:
    'Your password is right, but this browser is new. A code has just been sent to the address of your account: it is valid for ten minutes, in this browser.',
  deviceAgain: 'Nothing received? Look in the junk mail, then sign in again to get another code.',
  claimTitle: 'Claim with a code',
  claimLead: (buyer) =>
    `The code goes to the address that ${buyer} invited, and to no other. There is no password to choose.`,
  claimOption: 'Without a password: a code sent to the invited address is enough.',
  claimSent:
    'A code has just been sent to the invited address. It is valid for ten minutes, in this browser. Keep this page open.',
  chooseTitle: 'For which organisation?',
  chooseLead: 'Your address serves several organisations. You can change at any time, at the top of the screen.',
  actFor: 'Continue',
  errors: {
    email: 'Enter an e-mail address, like name@example.com.',
    code: 'This code is not the right one, or no longer serves: check it, or ask for another.',
    rate: 'Too many codes asked for or tried. Try again in fifteen minutes.',
    name: 'Enter your name.',
    organisationName: 'Enter the name of your organisation, 200 characters at most.',
  },
}
