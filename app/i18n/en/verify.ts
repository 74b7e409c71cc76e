import type { verify as french } from '../fr/verify.ts'

export const verify: typeof french = {
  title: 'Verify a receipt',
  lead: 'The receipt of a submission and the export of the response are enough. Nothing that you send here is kept.',
  receipt: 'Receipt',
  receiptHint:
    'Paste the content of the receipt file (JSON), or choose that file below. That of a clarification is checked alone.',
  receiptFile: 'Receipt file',
  response: 'Exported response',
  responseHint:
    'Paste the content of the export of the response (JSON), or choose that file below. The rules disclosed with a debriefing are checked the same way, in its place.',
  responseFile: 'Export file',
  button: 'Verify',
  again: 'Verify another receipt',
  offline: 'The same check runs without this site, with the public code of Étalon NR:',
  fitTitle: 'The receipt and the response match',
  fitLead: 'The exported response is, word for word, the one for which this receipt was made.',
  differTitle: 'The receipt and the response do not match',
  different_answers:
    'The hash of the exported response is not the one in the receipt: some content has changed, or this receipt belongs to another submission.',
  different_parties: 'The receipt and the response do not name the same campaign or the same supplier.',
  different_campaign: 'These rules are those of another campaign than that of the receipt.',
  different_commitment:
    'No version of these rules carries the commitment of the receipt: they are not the rules in force when it was made.',
  altered_rules:
    'Computed again, the hash of a version of these rules is not the one that it names: some content has changed.',
  withheld_rules:
    'A version of these rules is not disclosed: it is from before private notes were sealed. Nothing follows from this file.',
  altered_complement:
    'The hash of the complement, computed again, is not that of the receipt: something changed since it was submitted.',
  complementDifferTitle: 'The receipt of the complement was changed',
  complementFitTitle: 'The receipt of the complement is intact',
  complementFitLead: 'The clarification that it holds is, to the letter, the one that was submitted.',
  complementQuestion: 'Question clarified',
  complementOf: 'Completes',
  complementOfText: (sequence, hash) => `submission no. ${sequence}, of hash ${hash}`,
  complementSubmitted: 'Submitted',
  complementSubmittedText: (instant, by) => `${instant}, by ${by}`,
  complementHash: 'Hash of the complement',
  complementProves:
    'This proves the integrity of the complement alone. The answer that it completes is checked with its own receipt and export; the date is that of the clock of the instance.',
  rulesDifferTitle: 'The rules are not those of the receipt',
  rulesFitTitle: 'The rules are those of the receipt',
  rulesFitLead: 'Computed again over the disclosed rules and their salt, the hash is the one in the receipt.',
  rulesVersion: 'Version of the rules',
  rulesCommitment: 'Launch commitment',
  rulesProve:
    'Weights, questions, minimums, deadline and the rule for “not applicable” have not changed since this receipt exists, or each change stands in it as a version chained to the one before.',
  differNext: 'Download both files again from the page of the receipt, then try again.',
  supplier: 'Supplier',
  buyer: 'Buyer',
  campaign: 'Campaign',
  submission: 'Submission',
  submissionText: (sequence, instant, by) => `no. ${sequence}, ${instant}, by ${by}`,
  questionnaire: 'Questionnaire',
  questionnaireKnown: (name) => `${name}: identical to the version published here`,
  questionnaireUnknown: (name) => `${name}: this version is not published here`,
  hash: 'Hash of the response',
  provesTitle: 'What this proves',
  proves: 'Integrity: no answer has been changed, added or removed since this receipt was made.',
  provesNotTitle: 'What this does not prove',
  provesNot: [
    'The date: it comes from the clock of the instance, not from a qualified time-stamp.',
    'The origin: a receipt rewritten whole along with its response would match too. Compare it with the one that the other party holds, or with the log entry that it names.',
    'The truth of the answers: that is for the evidence and those who examine it.',
  ],
  logEntry: 'Log entry',
  logEntryText: (chain, index) => `${chain}, entry ${index}`,
  errors: {
    receiptMissing: 'Paste the receipt, or choose its file.',
    responseMissing: 'Paste the export of the response, or choose its file.',
    notJson: 'This text is not readable JSON: it may be incomplete. Copy the whole file.',
    notJsonAt: (line, column) => `This text stops being JSON at line ${line}, column ${column}. Copy the whole file.`,
    repeatedKey: (pointer) => `The key ${pointer} is given twice: the file was edited.`,
    not_a_receipt: 'This file is not a receipt of Étalon NR (format etalon-receipt/1).',
    not_a_complement:
      'This file says that it is the receipt of a complement, but it is incomplete (format etalon-clarification-receipt/1).',
    not_a_disclosure:
      'This file says that it holds disclosed rules, but it is incomplete (format etalon-launch-disclosure/1).',
    not_an_export: 'This file is not the export of a response (format etalon-response/1).',
  },
}
