import type { campaigns as french } from '../fr/campaigns.ts'
import { count } from '../plural.ts'

export const campaigns: typeof french = {
  title: 'Campaigns',
  lead: 'Each campaign assesses several suppliers with the same questionnaire and the same rules.',
  create: 'Prepare a campaign',
  emptyTitle: 'No campaign yet',
  emptyText:
    'Your campaigns, their deadlines and the responses received will be here. Prepare the first one: nothing leaves before the launch.',
  emptyReader: 'Closed campaigns and their results will be here.',
  nothingFound: (search) => `No campaign contains “${search}”.`,
  showAll: 'Show all campaigns',
  searchLabel: 'Name of the campaign',
  found: (n) => count('en', n, 'campaign', 'campaigns'),
  columns: {
    name: 'Campaign',
    state: 'State',
    purpose: 'Purpose',
    deadline: 'Deadline',
    responses: 'Responses',
    next: 'Next action',
  },
  responsesOf: (submitted, invited) => `${submitted} of ${invited}`,
  debriefingOverdue: 'debriefing overdue',
  debriefingSoon: (day) => `debriefing promised for ${day}`,
  next: {
    draft: 'Finish preparing',
    launched: 'Follow the responses',
    closed: 'Agree the marks',
    assessed: 'Prepare the debriefing',
    debriefed: 'See the comparison',
  },
}
