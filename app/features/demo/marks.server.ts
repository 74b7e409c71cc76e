import { pointerChoices } from '#app/domain/assessment/answer-pointer.ts'
import { isAboveCeiling, suggestedLevel } from '#app/domain/assessment/suggested-level.ts'
import { type DemoAnswer, demoEntry, type Profile } from './answers.server.ts'
import { apartQuestions } from './apart.server.ts'
import type { CastMember } from './cast.server.ts'
import { chanceOf, oneOf, pick } from './chance.ts'
import type { PlannedInvitation } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { demoId, later } from './world.server.ts'

export interface MarkedQuestion {
  question: string
  level: number
  spread: number
}

interface MarkingPlan {
  invitation: PlannedInvitation
  criterion: string
  profile: Profile
  /** When each evaluator began; `locked` when the set was then closed, `upTo` when only so many are marked so far. */
  evaluators: { member: CastMember; at: string; locked: boolean; upTo?: number }[]
}

const severity = { achats: 0.4, dsi: 0.7, rse: 0.5, autre: 0.3 }

/** The level that each of a panel gives one answer: mostly the same, one step apart now and then, two more seldom. */
function levelsGiven(subject: string, level: number, members: CastMember[]): number[] {
  const chance = chanceOf(subject)
  const draw = chance.uniform()
  if (draw < 0.68 || members.length < 2) return members.map(() => level)
  const other = pick(chance, members.length)
  const down = chance.uniform() < severity[members[other]?.function ?? 'autre']
  const step = (draw > 0.96 ? 2 : 1) * (down ? -1 : 1)
  const given = level + step >= 0 && level + step <= 3 ? level + step : level - step
  const within = given >= 0 && given <= 3 ? given : level + (level > 1 ? -1 : 1)
  return members.map((_, index) => (index === other ? within : level))
}

function justify(subject: string, given: number, answer: DemoAnswer, member: CastMember, first: boolean): string {
  const chance = chanceOf(`${subject}:words`)
  const { same, above, below } = demoStories.marks
  if (given === answer.level) return first ? answer.justification : oneOf(chance, same[String(given) as '0'])
  return oneOf(chance, (given > answer.level ? above : below)[member.function ?? 'autre'])
}

/** Most say on what the mark rests, in turn a sentence and a piece of evidence; above the ceiling, all say why. */
function basisOf(answer: DemoAnswer, level: number, turn: number, at: string) {
  const choices = pointerChoices(answer)
  const pointer = turn % 4 === 3 ? undefined : choices.at(turn % 2 === 0 ? 0 : -1)?.pointer
  const above = isAboveCeiling(level, suggestedLevel(answer, at.slice(0, 10)))
  return {
    pointer: pointer ? JSON.stringify(pointer) : null,
    ceiling_reason: above ? oneOf(chanceOf(`${answer.text}:${turn}`), demoStories.marks.ceiling) : null,
  }
}

/** Marks of a panel on one supplier × criterion; revealed once all have locked. Returns what was marked, for the consensus. */
export function planMarks(plan: Plan, given: MarkingPlan): MarkedQuestion[] {
  const { invitation, criterion, profile, evaluators } = given
  const { campaign } = invitation
  const ofBase = demoEntry().full.criteria.find(({ id }) => id === criterion)?.questions ?? []
  const questions = [...ofBase.map(({ id }) => id), ...apartQuestions(criterion)].flatMap((id) => {
    const answer = profile.get(id)
    return answer?.status === 'answered' ? [{ id, answer }] : []
  })
  const levels = new Map(
    questions.map(({ id, answer }) => [
      id,
      levelsGiven(
        `${invitation.id}:${id}`,
        answer.level,
        evaluators.map(({ member }) => member),
      ),
    ]),
  )
  const locks: { member: CastMember; at: string }[] = []
  for (const [place, { member, at, locked, upTo }] of evaluators.entries()) {
    const setId = demoId('mark-set', invitation.id, criterion, member.id)
    const lockedAt = later(at, 15 + questions.length * 12)
    add(plan, 'mark_set', {
      id: setId,
      campaign_id: campaign.id,
      invitation_id: invitation.id,
      criterion_id: criterion,
      evaluator_id: member.id,
      function: member.function ?? 'autre',
      status: locked ? 'locked' : 'open',
      locked_at: locked ? lockedAt : null,
    })
    for (const [index, { id, answer }] of questions.slice(0, upTo ?? questions.length).entries()) {
      const level = levels.get(id)?.[place] ?? answer.level
      add(plan, 'mark', {
        id: demoId('mark', setId, id),
        mark_set_id: setId,
        question_id: id,
        level,
        justification: justify(`${setId}:${id}`, level, answer, member, place === index % evaluators.length),
        ...basisOf(answer, level, place + index, at),
        revision: 1,
        updated_at: later(at, (index + 1) * 12),
      })
    }
    if (!locked) continue
    locks.push({ member, at: lockedAt })
    plan.events.push({
      chainId: campaign.chain,
      at: lockedAt,
      actorId: member.id,
      kind: 'mark_lock',
      payload: { invitation: invitation.id, criterion },
    })
  }
  const last = locks.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)
  if (!last || locks.length < evaluators.length) return []
  add(plan, 'reveal', {
    campaign_id: campaign.id,
    invitation_id: invitation.id,
    criterion_id: criterion,
    forced: 0,
    reason: null,
    revealed_by: last.member.id,
    revealed_at: last.at,
  })
  return questions.map(({ id, answer }) => {
    const all = levels.get(id) ?? []
    return { question: id, level: answer.level, spread: Math.max(...all) - Math.min(...all) }
  })
}

/** The panel settles what it saw differently, on the level that the answer deserves. */
export function planConsensus(
  plan: Plan,
  given: { invitation: PlannedInvitation; question: MarkedQuestion; agreedBy: CastMember; at: string },
): void {
  const { invitation, question, agreedBy, at } = given
  const { near, far } = demoStories.consensus
  const chance = chanceOf(`${invitation.id}:${question.question}:consensus`)
  const reason = question.spread >= 2 ? 'scope_limited' : 'rubric_reading'
  add(plan, 'consensus', {
    campaign_id: invitation.campaign.id,
    invitation_id: invitation.id,
    question_id: question.question,
    level: question.level,
    reason_code: reason,
    comment: oneOf(chance, question.spread >= 2 ? far : near),
    agreed_by: agreedBy.id,
    agreed_at: at,
    revision: 1,
  })
  plan.events.push({
    chainId: invitation.campaign.chain,
    at,
    actorId: agreedBy.id,
    kind: 'consensus',
    payload: { invitation: invitation.id, question: question.question, level: question.level },
  })
}

/** The buyer's rulings on what a supplier called not applicable. */
export function planRulings(
  plan: Plan,
  given: { invitation: PlannedInvitation; supplier: string; ruledBy: CastMember; at: string },
): void {
  const { invitation, supplier, ruledBy, at } = given
  for (const [question, { accepted, ruling }] of Object.entries(demoStories.notApplicable[supplier] ?? {})) {
    add(plan, 'na_ruling', {
      campaign_id: invitation.campaign.id,
      invitation_id: invitation.id,
      question_id: question,
      accepted: accepted ? 1 : 0,
      reason: ruling,
      ruled_by: ruledBy.id,
      ruled_at: at,
    })
    plan.events.push({
      chainId: invitation.campaign.chain,
      at,
      actorId: ruledBy.id,
      kind: 'na_ruling',
      payload: { invitation: invitation.id, question, accepted },
    })
  }
}
