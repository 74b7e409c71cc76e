import type { assignments as french } from '../fr/assignments.ts'
import { count } from '../plural.ts'

export const assignments: typeof french = {
  title: (criterion) => `Who answers: ${criterion}`,
  lead: 'Give questions to colleagues. Texts stay in place, whoever answers.',
  link: 'Assign',
  linkOf: (criterion) => `questions of ${criterion}`,
  you: 'You',
  myself: (name) => `${name} (you)`,
  standing: {
    invited: (name) => `${name} (link sent)`,
    left: (name) => `${name} (no longer has access)`,
  },
  somebody: 'somebody invited by a link',
  heldBy: (name) => `with ${name}`,
  held: (who, due) => `With ${who}, ${due}`,
  heldByYou: (due) => `With you, ${due}`,
  whole: 'the whole criterion',
  dueOn: (day) => `due ${day}`,
  lateSince: (day) => `late, was due ${day}`,
  doneOn: (day) => `finished ${day}`,
  which: 'Which questions?',
  whichHint: 'All ticked: the whole criterion.',
  to: 'To whom?',
  choose: 'Choose a colleague',
  onlyOwner: (owner) =>
    owner
      ? `To invite somebody else, ask ${owner} or your organisation’s administrators.`
      : 'To invite somebody else, ask your organisation’s administrators.',
  someoneNew: 'Somebody who is not in the list',
  someoneNewHint: (supplier) =>
    `They get a personal link. By accepting it they join ${supplier} and may answer its requests.`,
  due: 'By when?',
  dueHint: (last) => `No later than ${last}, the request’s deadline.`,
  assign: 'Assign and send the link',
  takeBack: 'Take back',
  history: 'History',
  events: {
    given: (by, questions, to, day) => `${by} gave ${questions} to ${to}, due ${day}.`,
    self: (by, questions) => `${by} took ${questions}.`,
    taken: (by, questions, from) => `${by} took back ${questions} (given to ${from}).`,
    back: (by, questions) => `${by} gave ${questions} back.`,
    done: (by, questions) => `${by} finished ${questions}.`,
  },
  review: {
    reviewed: 'Reviewed',
    to_review: 'To review',
    incomplete: 'To complete',
    unanswered: 'To answer',
  },
  mineTitle: 'My questions',
  givenBy: (names) => `given by ${names}`,
  mineEmpty: 'No question of this request is yours. You may open all of it.',
  mineDone: 'All done: your answers are ready to be submitted. You may still change them.',
  mineOnly: 'Only your questions are shown.',
  wholeCriterion: 'See the whole criterion',
  finish: 'I have finished',
  giveBack: 'Give these questions back',
  column: 'Your questions',
  mail: {
    subject: (by, questions) =>
      `${by} gives you ${count('en', questions, 'question', 'questions')} on responsible digital`,
    lead: (by, supplier, buyer, campaign) =>
      `${by} counts on you to answer, for ${supplier}, a request from ${buyer}: ${campaign}.`,
    questions: (questions, list) => `${count('en', questions, 'question is yours', 'questions are yours')}: ${list}.`,
    due: (day) => `Answer expected by ${day}.`,
    link: 'Open my questions',
    signIn: 'This link asks you to sign in: by itself it shows nothing.',
    openRequest: 'Open the request',
    kept: 'Texts and their authors stay in place.',
    done: {
      subject: (by) => `${by} has finished their questions`,
      lead: (by, list, campaign) => `${by} has answered ${list} (${campaign}).`,
    },
    back: {
      subject: (by) => `${by} gives questions back`,
      lead: (by, list, campaign) =>
        `${by} gives back ${list} (${campaign}). Answer them yourself, or give them to somebody else.`,
    },
  },
  errors: {
    questions: 'Tick at least one question.',
    to: 'Choose a colleague from the list.',
    both: 'Choose somebody from the list or give an address, not both.',
    name: 'Give this person’s name.',
    email: 'Enter an e-mail address, such as name@example.org.',
    long: 'This text is too long: 200 characters at most.',
    due: 'Enter a date that exists.',
    due_past: 'This date is over.',
    due_after: 'This date comes after the request’s deadline.',
    not_allowed: 'Only whoever owns the request and the administrators may invite somebody else.',
    not_eligible: 'This person cannot answer this request.',
    changed: 'Who has what has changed since this page was shown: read it again, then start over.',
    nothing: 'No question of this request is yours: somebody has taken it back.',
    unfinished: (questions) => `Still to answer or review: ${questions}.`,
  },
}
