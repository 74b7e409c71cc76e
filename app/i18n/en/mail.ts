import type { mail as french } from '../fr/mail.ts'
import { count } from '../plural.ts'

export const mail: typeof french = {
  greeting: 'Hello,',
  invitationSubject: (buyer, campaign) => `${buyer} invites you to answer: ${campaign}`,
  invitationLead: (buyer, supplier) => `${buyer} would like to know the responsible-digital maturity of ${supplier}.`,
  invitationPurpose: (purpose, campaign) => `Subject: ${campaign} (${purpose}).`,
  invitationQuestions: (questions) =>
    `The questionnaire has ${count('en', questions, 'open question', 'open questions')}. The link below opens it without an account; your answers stay with you until you submit them.`,
  invitationDeadline: (deadline) => `Answer expected before ${deadline}.`,
  invitationDebriefing: (day) => `The buyer undertakes to give you the result by ${day}.`,
  invitationLink: 'Open the request',
  invitationCommitment: (commitment) =>
    `The rules of the assessment are frozen. Their fingerprint (SHA-256): ${commitment}. Keep it: the debriefing will give what is needed to check it.`,
  footer: 'This link is yours alone: forward it only to a colleague in charge of answering.',
  reminderSubject: (left, campaign) => `${left} to answer: ${campaign}`,
  reminderLeft: (days) => (days === 0 ? 'Last day' : count('en', days, 'day left', 'days left')),
  reminderLead: (buyer, supplier) =>
    `${buyer} is still waiting for the answer of ${supplier} to its responsible digital request.`,
  reminderDeclining:
    'If you do not wish to answer, the request lets you say so, with a reason: you will not be reminded again.',
  reminderStop: 'Stop reminders for this request',
  withdrawnSubject: (buyer, campaign) => `${buyer} withdraws its request: ${campaign}`,
  withdrawnLead: (buyer, campaign, supplier) =>
    `${buyer} no longer expects an answer from ${supplier} to its request "${campaign}". Reason given:`,
  withdrawnKept: 'You have nothing to do. What you have already written stays with you and was not passed on.',
  clarificationSubject: (question, campaign) => `Clarification requested, ${question}: ${campaign}`,
  clarificationAsked: (buyer, questions, n) =>
    n === 1
      ? `${buyer} is assessing your answer to question ${questions} and asks you to clarify it:`
      : `${buyer} is assessing your answers to questions ${questions} and asks you to clarify them:`,
  clarificationLink: 'Read the request and complete',
  clarificationUntil: (when) => `You have until ${when}.`,
  clarificationFrozen: (n) =>
    n === 1
      ? 'Your submitted answer does not change: the complement is written apart and leaves with its own receipt. Suppliers who raise the same doubt receive the same request.'
      : 'Your submitted answers do not change: each complement is written apart and leaves with its own receipt. Suppliers who raise the same doubt receive the same request.',
  clarificationWithdrawnSubject: (question, campaign) => `Clarification withdrawn, ${question}: ${campaign}`,
  clarificationWithdrawn: (buyer, question) =>
    `${buyer} no longer asks you to clarify your answer to question ${question}. Reason:`,
  clarificationWithdrawnLink: 'See the withdrawn request',
  clarificationWithdrawnKept:
    'Your submitted answer does not change. What you had begun to write stays with you and was not passed on.',
  questionsSubject: (number, campaign) => `Notice no. ${number}: ${campaign}`,
  questionsAsked: (buyer) => `${buyer} replies to a question about its responsible digital request.`,
  questionsTold: (buyer) => `${buyer} adds to its responsible digital request.`,
  questionsReplied: 'Reply:',
  questionsLink: 'See all notices',
  questionsAll: 'Every supplier that was invited receives this message, at the same moment and in the same words.',
  questionsSetAsideSubject: (campaign) => `Your question: ${campaign}`,
  questionsSetAside: (buyer) => `${buyer} replies to you without publishing your question:`,
  amendmentSubject: (campaign) => `The rules change: ${campaign}`,
  amendmentLead: (buyer, campaign) => `${buyer} changes the rules of its campaign “${campaign}”. What changes:`,
  amendmentReason: 'Reason given:',
  amendmentDeadline: (deadline) => `The deadline in force is ${deadline}.`,
  amendmentCommitment: (version, commitment) =>
    `Version ${version} of the rules, fingerprint (SHA-256): ${commitment}. It is chained to that of the version before.`,
  amendmentAll: 'All suppliers of the campaign receive this message, at the same moment and in the same words.',
  extensionSubject: (campaign) => `Your deadline is extended: ${campaign}`,
  extensionLead: (buyer, supplier) => `${buyer} gives ${supplier} a later deadline.`,
  extensionDeadline: (deadline) => `Your deadline is now ${deadline}.`,
  extensionReport: 'This extension and its reason are part of the equal-treatment report of the campaign.',
  joinSubject: (organisation) => `Join ${organisation} on Étalon NR`,
  joinLead: (by, organisation) => `${by} invites you to join ${organisation} on Étalon NR.`,
  joinRoles: (roles) => `Roles offered: ${roles}.`,
  joinLink: 'Accept the invitation',
  joinDays: (days) => `This link is valid for ${days} days and for you alone.`,
  codeSubject: 'Your Étalon NR code',
  codeLead: {
    claim: 'Here is the code that claims the invitation received at this address:',
    start: 'Here is the code that confirms the address with which you open a supplier dossier:',
    join: 'Here is the code that confirms the address with which you ask to take part in a response:',
    sign_in: 'Here is the code that confirms your sign-in:',
  },
  codeUse: (minutes) =>
    `It is valid for ${minutes} minutes, once, in the browser in which you asked for it. Nobody will ask you for it by phone or message.`,
  codeNotYou: 'If you asked for nothing, ignore this message: without this code, nobody gets in.',
}
