import { CONSENSUS_COMMENT_LENGTH } from '#app/domain/assessment/consensus.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { AgreeResult } from './consensus-mutations.server.ts'

type Refused = Exclude<AgreeResult, { ok: true }>

/** Why a level was not agreed, beside the field that it concerns; null for what is nothing at all. */
export function agreementRefusal(result: Refused, t: Dictionary, requiredMarks: number) {
  const c = t.consensus
  switch (result.reason) {
    case 'not_found':
    case 'not_answered':
      return null
    case 'conflict':
      return { errors: { level: c.errors.conflict }, saved: result.saved, status: 409 }
    case 'frozen':
      return { errors: { level: c.refused.frozen }, saved: undefined, status: 409 }
    case 'comment_required':
      return { errors: { comment: c.errors.comment_required(CONSENSUS_COMMENT_LENGTH) }, saved: undefined, status: 422 }
    case 'too_few_marks':
      return { errors: { level: c.refused.too_few_marks(requiredMarks) }, saved: undefined, status: 422 }
    default:
      return { errors: { level: c.refused[result.reason] }, saved: undefined, status: 422 }
  }
}
