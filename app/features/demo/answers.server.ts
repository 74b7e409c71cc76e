import {
  type AnswerContent,
  answerStatus,
  type SubmittedAnswer,
  type SubmittedEvidence,
} from '#app/domain/answers/answers.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { chanceOf, pick } from './chance.ts'
import { levelsOf } from './levels.ts'
import { type DemoSupplier, demoAnswers, demoOrganisations, demoStories, type WrittenAnswer } from './source.ts'
import { dayFrom, demoId, type World } from './world.server.ts'

export const demoQuestionnaire = { id: 'inr-parties-prenantes', version: '1.0.0' }

export function demoEntry() {
  const entry = questionnaireEntry(demoQuestionnaire.id, demoQuestionnaire.version)
  if (!entry) throw new Error('the questionnaire of the demonstration is not published')
  return entry
}

/** What one supplier has to say on one question, with the level that the prose deserves. */
export interface DemoAnswer extends SubmittedAnswer {
  level: number
  justification: string
}
/** By question id; an unanswered question is not in it. */
export type Profile = Map<string, DemoAnswer>

/** Questions of level 0 that a beginner leaves empty: the last of that level, so many. */
const leftEmpty: Record<string, number> = { feuillardiere: 3, tournevire: 2, ondelande: 1 }

/** Every supplier's answers. Texts of one level go round the suppliers in turn, so that neighbours differ where they can. */
export function writeProfiles(world: World): Map<string, Profile> {
  const used = new Map<string, number>()
  return new Map(demoOrganisations.suppliers.map((supplier) => [supplier.id, writeProfile(world, supplier, used)]))
}

function writeProfile(world: World, supplier: DemoSupplier, used: Map<string, number>): Profile {
  const profile: Profile = new Map()
  let place = 0
  for (const criterion of demoEntry().full.criteria) {
    const levels = levelsOf(
      `${supplier.id}:${criterion.id}`,
      supplier.levelMeans[criterion.id] ?? 0,
      criterion.questions.length,
    )
    for (const [index, question] of criterion.questions.entries()) {
      place += 1
      const level = levels[index] ?? 0
      const turn = used.get(`${question.id}:${level}`) ?? 0
      used.set(`${question.id}:${level}`, turn + 1)
      profile.set(question.id, answerOf(world, supplier, question.id, level, textFor(question.id, level, turn, place)))
    }
  }
  const absent = [...profile.entries()].filter(([, answer]) => answer.level === 0 && answer.status === 'answered')
  for (const [id] of absent.slice(absent.length - (leftEmpty[supplier.id] ?? 0))) profile.delete(id)
  return profile
}

function textFor(question: string, level: number, turn: number, place: number): WrittenAnswer {
  const own = demoAnswers[question]?.[String(level) as '0'] ?? []
  const brief = demoStories.level0
  const text = level === 0 && turn >= own.length ? brief[(turn + place) % brief.length] : own[turn % own.length]
  if (!text) throw new Error(`no text for ${question} at level ${level}`)
  return text
}

export function notApplicable(naReason: string): DemoAnswer {
  return {
    status: 'not_applicable',
    text: '',
    state: 'not_applicable',
    stateDate: null,
    naReason,
    evidence: [],
    level: 0,
    justification: '',
  }
}

function answerOf(world: World, supplier: DemoSupplier, id: string, level: number, text: WrittenAnswer): DemoAnswer {
  const refusal = demoStories.notApplicable[supplier.id]?.[id]
  if (refusal) return notApplicable(refusal.reason)
  const dated = text.state === 'in_progress' || text.state === 'planned'
  const chance = chanceOf(`${supplier.id}:${id}`)
  const content: AnswerContent = {
    text: text.text,
    state: text.state,
    stateDate: dated ? dayFrom(world, 40 + pick(chance, 320)) : null,
    naReason: null,
  }
  const evidence = text.evidence.map((piece, index) => evidenceOf(supplier, id, index, piece))
  return { ...content, status: answerStatus(content), evidence, level, justification: text.justification }
}

function evidenceOf(
  supplier: DemoSupplier,
  question: string,
  index: number,
  piece: WrittenAnswer['evidence'][number],
): SubmittedEvidence {
  const kept = pick(chanceOf(`${supplier.id}:${question}:${index}`), 8) === 0
  return {
    id: demoId('evidence', supplier.id, question, String(index)),
    kind: 'link',
    type: piece.type,
    title: piece.title,
    url: `https://preuves.${supplier.emailDomain}/${question.toLowerCase()}-${index + 1}`,
    fileName: null,
    size: null,
    sha256: null,
    issuedOn: piece.issued,
    validUntil: piece.validUntil,
    perimeter: piece.perimeter,
    ...(piece.shareCovered === undefined ? {} : { shareCovered: piece.shareCovered }),
    confidentiality: kept ? 'on_request' : 'visible',
    locator: '',
  }
}
