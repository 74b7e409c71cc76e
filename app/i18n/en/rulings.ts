import type { rulings as french } from '../fr/rulings.ts'
import { count } from '../plural.ts'

export const rulings: typeof french = {
  reveal: {
    title: 'Reveal without waiting',
    counts: (locked, assigned) =>
      `${count('en', locked, 'set of marks locked', 'sets of marks locked')} of ${assigned}. You will see what they hold only after the reveal.`,
    nothingLocked: 'No set of marks is locked: there is nothing to reveal.',
    effect:
      'The locked marks will be visible to the panel and to you, for good. Sets still open will not count and can no longer be completed. Your reason is kept and its trace goes to the log.',
    riskTitle: 'This criterion might never have a result.',
    tooFewMarks: (locked, required) =>
      `The campaign asks for ${count('en', required, 'mark', 'marks')} per answer and there would be only ${locked}. Its marks would stay provisional and the campaign could no longer be assessed. Better to wait for another evaluator.`,
    oneFunction:
      'The locked sets come from one function only. Where their marks differ, no agreement would be possible and the campaign could no longer be assessed.',
    reason: 'Reason',
    reasonHint: (length) => `Why not wait for the rest of the panel. At least ${length} characters.`,
    confirm: 'I understand that this criterion might stay without a result and the campaign without an assessment.',
    button: 'Reveal the locked marks',
  },
  na: {
    title: 'Judge what is “not applicable”',
    readTitle: '“Not applicable” answers',
    lead: (n) => (n === 0 ? 'Everything is judged.' : `${count('en', n, 'answer to judge', 'answers to judge')}.`),
    rule: 'Accepted, the question leaves the computation. Refused, it is worth level 0. Claims follow one another question by question, so that all suppliers are judged alike.',
    empty: 'No supplier declared a question not applicable.',
    start: 'Judge the next one',
    caption: (n) => count('en', n, '“not applicable” answer', '“not applicable” answers'),
    supplier: 'Supplier',
    reason: "Supplier's reason",
    ruling: 'Ruling',
    toJudge: 'to judge',
    accepted: 'accepted',
    refused: 'refused',
    unreliableTitle: 'Unreliable axes.',
    unreliable: (axes) =>
      `More than a third of the questions accepted as not applicable: ${axes}. Their score rests on too few answers.`,
    axis: (supplier, criterion) => `${supplier} (${criterion})`,
    more: (n) => count('en', n, 'other axis', 'other axes'),
    guidance: 'What the questionnaire says:',
    others: 'The same question at the other suppliers',
    noOthers: 'No other supplier declared it not applicable.',
    axisNow: (accepted, total) =>
      `For this supplier and criterion: ${count('en', accepted, 'question accepted', 'questions accepted')} as not applicable of ${total}.`,
    wouldBeUnreliable:
      'Accepting it would make this axis unreliable: more than a third of its questions would leave the computation.',
    decision: 'Your ruling',
    accept: 'Accept',
    acceptHint: "The question leaves this supplier's computation.",
    refuse: 'Refuse',
    refuseHint: 'The question counts as level 0.',
    yourReason: 'Reason',
    reasonHint: (length) => `What the ruling rests on, kept in the record. At least ${length} characters.`,
    save: 'Save the ruling',
    saved: 'What is saved:',
    decided: (ruling, reason) => `${ruling}. ${reason}`,
    frozen: 'The assessment of this campaign is confirmed: nothing changes any more.',
    reader: 'The buyer judges “not applicable” answers.',
    position: (index, total) => `Claim ${index} of ${total}`,
    previous: (name) => `Previous: ${name}`,
    next: (name) => `Next: ${name}`,
    neighbours: 'Other claims',
    back: 'Back to the list',
  },
  assess: {
    title: 'Confirm the assessment',
    lead: (n) => `${count('en', n, 'supplier has submitted a response', 'suppliers have submitted a response')}.`,
    nobody: 'No supplier submitted a response: there will be neither score nor ranking.',
    ready: 'Nothing is provisional any more.',
    effect:
      'Once confirmed, marks, agreed marks and rulings no longer change. The record and the debriefings become possible.',
    button: 'Confirm the assessment',
    remaining: 'What remains',
    remainingLead:
      'While an answer is provisional, the comparison is only a preview and the assessment cannot be confirmed.',
    caption: (n) => count('en', n, 'supplier concerned', 'suppliers concerned'),
    supplier: 'Supplier',
    marks: 'Marks not revealed',
    differences: 'Differences to agree',
    rulings: '“Not applicable” to judge',
    stuck: 'No way out',
    stuckTitle: 'Some answers will stay without a result.',
    stuckNote: (n) =>
      `${count('en', n, 'answer was revealed', 'answers were revealed')} with too few marks, or marks of one function only: no agreement is possible there any more and the comparison will stay a preview.`,
    count: (n, supplier, kind) => `${n}, ${kind}: ${supplier}`,
  },
  errors: {
    reason: 'Give a reason of at least 10 characters.',
    reason_long: 'Keep the reason within 5,000 characters.',
    ruling: 'Choose to accept or to refuse.',
    unconfirmed: 'Tick this box to reveal all the same, or wait for another evaluator.',
    conflict:
      'Somebody judged this claim in the meantime. Their ruling is shown and yours is kept: save again to replace it.',
    provisional: 'The assessment is not confirmed: some answers are still provisional.',
    invalid: 'This value is not valid.',
  },
}
