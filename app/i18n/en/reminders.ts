import type { reminders as french } from '../fr/reminders.ts'

export const reminders: typeof french = {
  title: 'Reminders of this request',
  askedBy: (buyer, campaign) => `${campaign}, asked by ${buyer}`,
  on: 'While you have not answered, an e-mail recalls this request 14, 7 and 2 days before the deadline.',
  off: 'Reminders of this request are stopped. The request itself stays open until its deadline.',
  over: 'There will be no other reminder: this request is closed, submitted or declined.',
  deadline: 'Deadline',
  stop: 'Stop reminders',
  resume: 'Resume reminders',
}
