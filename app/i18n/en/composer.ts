import type { composer as french } from '../fr/composer.ts'
import { count } from '../plural.ts'

export const composer: typeof french = {
  newTitle: 'Prepare a campaign',
  newLead: 'Five choices to begin with. All can be changed later, and nothing leaves before the launch.',
  create: 'Create the draft',
  settingsTitle: 'Purpose and dates',
  settingsLead: 'What suppliers will read first, and the method that you will follow.',
  name: 'Name of the campaign',
  nameHint: 'Suppliers read it. For example: Application hosting 2027.',
  purpose: 'What will this campaign be used for?',
  purposeHints: {
    sourcing: 'Before a consultation, to know who can do what: the use for which this questionnaire is made.',
    follow_up: 'A contract is running: measure the way covered and agree a progress plan.',
    tender: 'The score will enter the comparison of offers.',
    tenderRefused:
      'Refused for your organisation, which is subject to the French public procurement code. The reason is below.',
    csrd: 'Responses will feed the sustainability report of your organisation.',
  },
  lawTitle: 'What the law says',
  questionnaire: 'Questionnaire',
  version: (title, version) => `${title}, version ${version}`,
  questions: (n) => count('en', n, 'question', 'questions'),
  readQuestionnaire: 'Read it',
  segment: 'Purchase segment',
  segmentHint: 'It proposes a weight for each criterion, which you can change.',
  noSegment: 'None: the same weight for every criterion',
  scope: 'Questions asked',
  scopes: {
    all: (n) => `All questions (${n})`,
    segment: (fewest, most) => `The key questions of the segment (${fewest} to ${most})`,
    core: (n) => `The common core (${n})`,
  },
  scopeHints: {
    all: (effort) => `The full measure. ${effort} for whoever answers for the first time.`,
    segment: (effort) => `Those that matter most for this kind of purchase. ${effort}.`,
    core: (effort) => `For small companies or a first round. ${effort}.`,
  },
  effort: (duration) => `About ${duration}`,

  datesTitle: 'Dates',
  deadlineDay: 'Last day to answer',
  deadlineTime: 'Time limit',
  timeZone: 'Time zone',
  timeZoneHint: 'The deadline is said in this zone to every supplier. For example Europe/Paris.',
  questionsOn: 'Last day for questions',
  questionsHint:
    'Each supplier asks in private; your replies are published to all. Without a date, until the deadline.',
  debriefingOn: 'Date promised for the debriefing',
  debriefingHint: 'It stands in the request: each supplier will know when you give the result back.',
  methodTitle: 'Method',
  requiredMarks: 'Who marks each answer?',
  requiredMarksOf: (n) => (n === 1 ? 'One person alone' : `${n} people, of two functions at least`),
  tandem: 'The rule of the method: never one function alone.',
  single:
    'Only when nothing better can be had. The frozen rules and the scoring record will say it: this campaign has a single evaluator.',
  weightsVisible: 'Show the weights to suppliers',
  naRule: '“Not applicable” answers',
  naRuleText:
    'The same rule for all: you accept or refuse each one with a reason. Accepted, the question leaves the computation; refused, it counts as level 0.',

  staleTitle: 'Changed meanwhile',
  staleText:
    'Someone saved another version while you were typing. Yours is kept below; saving it will replace what follows:',
  staleSame:
    'Someone saved the campaign while you were typing, without changing anything that this page shows. Save again.',
  unset: 'not set',
  shown: 'shown',
  hidden: 'not shown',
  frozenText: 'The campaign is launched: its rules are frozen and can no longer be changed here.',
  frozenLink: 'See the frozen rules',
  errors: {
    title: 'Give the campaign a name.',
    title_long: 'Keep the name to 120 characters.',
    purpose: 'Say what this campaign will be used for.',
    tender_public:
      'Your organisation is subject to the French public procurement code: this questionnaire cannot be used in a tender. Choose “Knowing suppliers (RFI)”, then draw from it questions linked to the subject of the contract.',
    questionnaire: 'Choose a published questionnaire.',
    segment: 'Choose a purchase segment from the list, or none.',
    scope: 'Say which questions to ask.',
    scope_segment: 'Choose a purchase segment first: without one there are no key questions.',
    deadline_day: 'This day does not exist. Give a date of the calendar.',
    deadline_time: 'Give a time, from 00:00 to 23:59.',
    deadline_skipped:
      'This time does not exist on that day: the change to summer time skips it. Choose an earlier or a later time.',
    time_zone: 'This time zone is not known. Write for example Europe/Paris or America/Martinique.',
    deadline_past: 'This deadline has already passed. Choose a date to come.',
    questions_day: 'This day does not exist. Give a date of the calendar.',
    questions_late: 'Questions cannot go on after the deadline for responses.',
    debriefing_day: 'This day does not exist. Give a date of the calendar.',
    debriefing_early: 'The debriefing cannot come before the deadline for responses.',
    required_marks: 'Say how many people mark each answer.',
    launched: 'The campaign was launched while you were typing: its rules are frozen. What you typed is not saved.',
  },
}
