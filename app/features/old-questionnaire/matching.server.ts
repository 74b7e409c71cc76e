import {
  knownQuestions,
  likelyQuestions,
  PROPOSED_FROM,
  questionIndex,
} from '#app/domain/exchange/question-similarity.ts'
import { libraryCriteria } from '#app/features/library/masters.server.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'

/** How many of the likeliest questions come first in a list to choose from. */
const LIKELY = 5
/** What a question asks is said in its first lines; a longer cell is instructions. */
const telling = 1500

/** The criteria whose questions an old questionnaire is matched to: those of the base, not of its modules. */
export function matchedCriteria() {
  const bases = allQuestionnaires().filter(({ supplier }) => supplier.kind === 'base')
  const named = new Set(bases.map(({ supplier }) => `${supplier.id}@${supplier.version}`))
  return libraryCriteria().filter(({ questionnaire }) => named.has(questionnaire))
}

/** Says of each foreign question which of ours it may be: the one proposed, if any is near enough, and the likeliest. */
export function questionMatcher() {
  const index = questionIndex(knownQuestions(matchedCriteria()))
  return (text: string) => {
    const likely = likelyQuestions(index, text.slice(0, telling))
    const [best] = likely
    const proposal = best && best.score >= PROPOSED_FROM ? best.id : null
    return { proposal, likely: likely.slice(0, LIKELY).map(({ id }) => id) }
  }
}
