import type { accounts as french } from '../fr/accounts.ts'

export const accounts: typeof french = {
  signInTitle: 'Sign in',
  signInLead: 'With the e-mail address and password of your account.',
  email: 'E-mail address',
  password: 'Password',
  signInButton: 'Sign in',
  resumeTitle: 'Your session has expired',
  resumeLead: 'Sign in again: what you typed is kept and will be given back to you.',
  resumedTitle: 'Here is what you typed',
  resumedLead: 'Your session had expired when you sent it. Read it again, then send it.',
  resumedButton: 'Send what I typed',
  resumedFiles: 'Attached files could not be kept: attach them again.',
  otherPerson: 'The waiting text belongs to another person: it was not taken up.',
  errors: {
    email: 'Enter an e-mail address, like name@example.com.',
    password: 'Enter your password.',
    credentials: 'This address and password do not match. Check both.',
    rate: 'Too many sign-in attempts. Try again in fifteen minutes.',
  },
}
