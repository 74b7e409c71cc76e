import type { extensions as french } from '../fr/extensions.ts'
import { count } from '../plural.ts'

export const extensions: typeof french = {
  newTitle: 'Extend for one supplier',
  newLead: (deadline) => `The deadline for all is ${deadline}. To move it later for all, prepare an amendment instead.`,
  caution:
    'An extension given to one supplier must be justified: the reason is printed in the equal-treatment report. The campaign closes with the latest deadline given; until then, nothing is marked.',
  forAll: 'Prepare an amendment for all',
  supplier: 'Supplier',
  choose: 'Choose a supplier',
  option: (name, deadline) => `${name} (deadline: ${deadline})`,
  deadlineDay: 'New deadline: day',
  deadlineTime: 'Time',
  deadlineHint: (zone) => `Time zone: ${zone}.`,
  reasonLabel: 'Reason',
  reasonHint: 'At least 20 characters. The supplier will read it, and the report will print it.',
  submit: 'Give the extension',
  over: 'The campaign is not open any more: to open it again, prepare an amendment offered to all.',
  none: 'No supplier has a deadline to wait for: all have declined or were taken out.',
  until: (deadline) => `own deadline: ${deadline}`,
  closesAt: (deadline) => `One supplier has until ${deadline}; the campaign closes then.`,
  granted: (n) => count('en', n, 'extension for one', 'extensions for one'),
  errors: {
    supplier: 'Choose the supplier.',
    gone: 'This supplier has declined the request or was taken out of it.',
    not_later: 'This deadline is not later than the one already in force for it.',
    past: 'This deadline has already passed.',
    deadline_day: 'Enter the day of the deadline.',
    deadline_time: 'Enter the time of the deadline, such as 17:00.',
    deadline_skipped: 'That time does not exist on that day: summer time begins.',
    reason: 'Give the reason in at least 20 characters.',
    reason_long: 'The reason is over 1,000 characters.',
    invalid: 'This value does not fit.',
  },
}
