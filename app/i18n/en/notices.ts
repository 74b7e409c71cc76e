import type { notices as french } from '../fr/notices.ts'

export const notices: typeof french = {
  debriefing_flag: {
    subject: (campaign) => `Factual error flagged: ${campaign}`,
    text: (who, campaign) =>
      `${who} flagged a factual error in the report that you showed it in the campaign “${campaign}”.`,
    link: 'Read and answer',
    after: 'The report is not published as long as a flag waits for its answer.',
  },
  debriefing_reply: {
    subject: (campaign) => `Reply to your debriefing: ${campaign}`,
    text: (who, campaign) => `${who} replied to the report that you published in the campaign “${campaign}”.`,
    link: 'Read the reply',
    after: 'It stays with the report.',
  },
  debriefing_flag_answer: {
    subject: (campaign) => `Answer to your flag: ${campaign}`,
    text: (who, campaign) =>
      `${who} answered a factual error that you flagged in your report in the campaign “${campaign}”.`,
    link: 'Read the answer',
    after: 'The report is published once each flag is settled.',
  },
  debriefing_soon: {
    subject: (campaign) => `Debriefing promised soon: ${campaign}`,
    text: (day, campaign) => `You promised the suppliers of the campaign “${campaign}” a debriefing on ${day}.`,
    link: 'Prepare the debriefing',
    after: 'Each supplier has five working days after its preview to flag a factual error.',
  },
  debriefing_overdue: {
    subject: (campaign) => `Debriefing overdue: ${campaign}`,
    text: (day, campaign) => `The debriefing of the campaign “${campaign}” was promised for ${day}. It is not done.`,
    link: 'Do the debriefing',
    after: 'Suppliers see that it is overdue.',
  },
  interest_declared: {
    subject: (campaign) => `Interest to settle: ${campaign}`,
    text: (_, campaign) =>
      `An evaluator of the campaign “${campaign}” declared an interest. They read nothing until you have decided.`,
    link: 'Read the declaration',
    after: 'You may keep them on the panel or replace them, with a reason.',
  },
  progress: {
    subject: (campaign) => `Your progress plan moves on: ${campaign}`,
    text: (who, campaign) =>
      `${who} proposed or changed an action, or wrote to you, in the progress plan that came of the campaign “${campaign}”.`,
    link: 'Open the plan',
    after: 'An action binds only once both sides agree.',
  },
}
