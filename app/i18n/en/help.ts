import type { help as french } from '../fr/help.ts'

export const help: typeof french = {
  title: 'How it works',
  lead: 'A buyer puts the same questionnaire to all its suppliers; they answer once; several people assess, then agree.',
  suppliersTitle: 'You answer',
  suppliers: [
    'The invitation link shows the buyer, the purpose of the request and the blank questionnaire, without commitment.',
    'With the first save you take the request in charge; from then on, only your signed-in colleagues see your drafts.',
    'For each question, say where you stand, describe your practice and attach evidence. A dated promise is not a practice in place.',
    'Give questions or a criterion to colleagues, with a date: each gets a link to their own, and nothing that was written is lost.',
    'Review, attest, submit. You get a receipt; the submitted response stays frozen, and can be replaced by another before the deadline.',
  ],
  buyersTitle: 'You buy',
  buyers: [
    'Choose the questionnaire version, the questions in scope, weights that total 100, evaluators and suppliers.',
    'At launch everything is frozen under a hash given to every supplier: each can check later that nothing moved.',
    'You follow progress without ever seeing a draft.',
    'Once marks are agreed, the ranking also says what it is worth: its robustness measures whether it would hold under other weights.',
  ],
  evaluatorsTitle: 'You assess',
  evaluators: [
    'Mark each answer from 0 to 3 against the rubric, with a justification, without seeing the marks of others.',
    'Lock a criterion when you have finished; marks are revealed only when everyone has locked.',
    'Where marks differ, agree: at least two functions, such as purchasing and IT, and a comment if the gap reaches two levels.',
  ],
  maturityTitle: 'A maturity, not an offer',
  maturityText:
    'The score measures the maturity of a supplier, not the performance of an offer. It informs a tender; it does not replace it.',
  readQuestionnaire: 'Read the public questionnaire',
  accessibilityTitle: 'Accessibility',
  accessibilityLead: 'Étalon NR aims at level AA of WCAG 2.2 and at RGAA 4.1.',
  statusTitle: 'Status',
  statusText:
    'No independent person has audited it: conformity is therefore not established. Here is what is checked, and what is not.',
  testedTitle: 'What is checked in each version',
  tested: [
    'The pages, in French and English, 360 and 1280 pixels wide, by axe in a Chromium browser: no fault against the automatic A and AA rules.',
    'One main heading on each page, a declared language, no horizontal scrolling of the page at 360 pixels.',
    'Pages are HTML rendered by the server: they need no JavaScript.',
  ],
  untestedTitle: 'What is not checked yet',
  untested: [
    'Automatic rules cover only part of the criteria: the rest needs a human examination, which has not taken place.',
    'No trial with disabled people, nor with a screen reader.',
    'PDF documents are tagged, but reading them with assistive technology has not been tried.',
  ],
  contactTitle: 'Report an obstacle',
  contactText:
    'Write to the operator of this instance, who gave you its address, naming the page and what stopped you. They owe you an answer or another way. Without an answer, in France, you may turn to the Defender of Rights.',
  defender: 'Defender of Rights (in French)',
}
