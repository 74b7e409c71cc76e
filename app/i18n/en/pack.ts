import type { pack as french } from '../fr/pack.ts'
import { count } from '../plural.ts'

export const pack: typeof french = {
  title: 'Take my answers along',
  lead: 'An .nrpack file carries your answers and evidence to another instance of Étalon NR. It is signed by this one, and can be read in a browser too.',
  link: 'Take my answers along (.nrpack)',
  toImport: 'Bring in a pack from another instance',
  empty: 'Your library is empty: there is nothing to take along.',
  files: 'Files that go with it',
  filesHint: (size) => `A pack weighs 20 MB at most. Together, these files weigh ${size}.`,
  never: (n) =>
    n === 1
      ? 'One piece of evidence marked “never shared” stays here: it is neither joined nor cited.'
      : `${count('en', n, 'piece', 'pieces')} of evidence marked “never shared” stay here: they are neither joined nor cited.`,
  leftHint: 'Evidence left unticked is cited with its fingerprint, and its file stays here.',
  download: 'Download the pack',
  fileName: (supplier) => `Answers ${supplier}.nrpack`,
  key: (mark) => `Public key of this instance: ${mark}. It can be read in full at`,

  importTitle: 'Bring in an answer pack',
  importLead:
    'You first see what the pack changes, question by question. Nothing enters your library before you agree, and nothing is submitted to a buyer.',
  file: 'Answer pack (.nrpack)',
  fileHint: 'The file downloaded from the other instance, 20 MB at most.',
  send: 'See what changes',
  pending: (file, when) => `The pack ${file}, sent on ${when}, awaits your choice.`,
  resume: 'Go back to the preview',
  taken: (n) =>
    n === 1
      ? 'One answer of the pack is in your library.'
      : `${count('en', n, 'answer', 'answers')} of the pack are in your library.`,
  dropped: 'The pack is forgotten; nothing was saved.',
  toLibrary: 'See the library',

  previewTitle: 'What the pack changes',
  previewLead: (file, supplier, when) =>
    `${file}: answers of ${supplier}, pack made on ${when}. Nothing has been saved yet.`,
  origin: 'Origin',
  signedHere: 'Signed by this instance.',
  signedBy: (name, url) => `Verified origin: ${name} (${url}).`,
  unverified: (url, mark) =>
    `Unverified origin: the pack says that it was made by ${url}, and this instance does not know its key (${mark}). It has not been altered since it was signed.`,
  otherSupplier: (theirs, yours) => `This pack holds the answers of ${theirs}, and your organisation is ${yours}.`,
  confirmOrigin: 'I know where this pack comes from, and these answers are those of my organisation',
  counts: (fresh, changed, same, conflicts) =>
    [`${fresh} new`, `${changed} changed`, `${same} the same`, count('en', conflicts, 'conflict', 'conflicts')].join(
      ' · ',
    ),
  changes: { new: 'New', changed: 'Changed', same: 'The same', conflict: 'Conflict' },
  inPack: (day, by) => `In the pack, validated on ${day} by ${by}`,
  here: (day, by) => `In your library, validated on ${day} by ${by}`,
  conflictText: 'Your library has a more recent answer: choose.',
  reworded: (from) => `Question reworded since ${from}: the answer is to be read again.`,
  evidence: 'Evidence',
  held: 'already in your library',
  notJoined: 'file left in the other instance',
  take: (question) => `Take ${question} from the pack`,
  replace: (question) => `Replace ${question} with the version of the pack`,
  suggestions: 'To be taken over by you',
  suggestionsLead:
    'These questions were split or merged between the two versions: the earlier text does not answer them as it is. Open the question to take over what fits.',
  open: (question) => `Open ${question}`,
  ancestor: (id, version) => `${id}, version ${version}`,
  same: (ids) => `The same: ${ids}.`,
  aside: (ids) => `Questions that this instance does not ask, left aside: ${ids}.`,
  nothingChanges: 'This pack changes nothing in your library.',
  confirm: 'Save the ticked answers',
  discard: 'Save nothing',

  imported: (day, by, instance) => `Taken from a pack: validated on ${day} by ${by}, on ${instance}`,
  validatedElsewhere: (by, instance) => `${by}, on ${instance}`,
  onlyEvidence: 'Your answer says the same: only this evidence is added.',
  proofs: (titles) => `Evidence: ${titles}`,
  verified: 'verified origin',
  notVerified: 'unverified origin',

  readable: {
    title: (supplier) => `Responsible digital answers of ${supplier}`,
    lead: (when, url) => `Pack made on ${when} on ${url}.`,
    use: 'This page can be read as it is. To bring these answers into another instance of Étalon NR, send it the whole .nrpack file, unaltered: its signature covers each of its parts.',
    leftOut: 'file not joined',
  },
  errors: {
    none: 'Tick at least one answer to take along.',
    heavy: 'The ticked files weigh more than 20 MB: untick some of them.',
    none_taken: 'Tick at least one answer, or choose to save nothing.',
    origin: 'Confirm the origin of this pack, or choose to save nothing.',
    moved: (question) =>
      `${question} changed meanwhile and was not replaced: read both versions. The other ticked answers are saved.`,
    missing: 'Choose the .nrpack file to bring in.',
    two: 'Send one pack at a time.',
    large: 'This pack is larger than 20 MB. Make it again with fewer files.',
    kind: 'This file is not an .nrpack answer pack.',
    truncated: 'This pack is incomplete: its download was cut short. Download it again.',
    path: 'This pack names files outside itself: it is refused.',
    bomb: 'This pack inflates to an abnormal size: it is refused.',
    later: 'This pack comes from a later version of Étalon NR, which this instance cannot read yet.',
    signature: 'The signature of this pack is not valid: it was altered, or never signed.',
    altered: 'This pack was altered after it was signed. Use the file as downloaded, without opening it again.',
    content: 'This pack is signed, but its content is not that of an answer pack.',
    evidence: (title) => `The evidence “${title}” is not of a permitted type: the pack is refused.`,
    questionnaire: (name) => `This pack answers a questionnaire that this instance does not know: ${name}.`,
  },
}
