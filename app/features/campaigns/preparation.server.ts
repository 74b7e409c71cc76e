import { everyQuestion, frozenModuleOf } from '#app/domain/campaign/apart.ts'
import { effectiveWeights } from '#app/domain/campaign/freeze.ts'
import { type DraftStep, draftSteps, type LaunchFault, launchFaults } from '#app/domain/campaign/launch-check.ts'
import { panelByCriterion } from '#app/domain/campaign/panel.ts'
import { isSmall } from '#app/domain/campaign/proportion.ts'
import { campaignHours, supplierEffort } from '#app/domain/campaign/supplier-effort.ts'
import { askedOwn, OWN } from '#app/domain/questionnaire/own-questions.ts'
import { publicReferences } from '#app/features/questionnaires/references.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { modulesOf } from './apart.server.ts'
import { shareAnsweredAlready } from './libraries.server.ts'
import { baseOf, type DraftKey, draftOfBuyer, evaluatorsOf, launchFactsOf } from './queries.server.ts'
import { reEvaluated } from './re-evaluated.server.ts'

type Db = Kysely<Schema>

type Key = DraftKey & { now: string }

/** A buyer's own campaign with what keeps it from being launched, or null; `status` tells whether it is a draft still. */
export async function preparation(db: Db, key: Key) {
  const stored = await draftOfBuyer(db, key)
  if (!stored) return null
  const { draft } = stored
  const facts = await launchFactsOf(db, { organisationId: key.organisationId, draft, now: key.now })
  const asked = facts.base.criteria.filter(({ questions }) => questions.some(({ id }) => draft.scope.includes(id)))
  return { ...stored, facts, asked, faults: launchFaults(draft, facts) }
}
type Preparation = NonNullable<Awaited<ReturnType<typeof preparation>>>

/** The head of every page of a preparation: which campaign, and how its criteria are called in messages. */
export function headOf({ id, status, revision, draft, facts }: Preparation) {
  const criteria = [...facts.base.criteria, ...facts.apart].map((criterion) => ({
    id: criterion.id,
    name: criterion.name,
  }))
  return { id, status, revision, name: draft.name, purpose: draft.purpose, criteria }
}

const questionCount = ({ draft, asked }: Pick<Preparation, 'draft' | 'asked'>) =>
  asked.flatMap(({ questions }) => questions.filter(({ id }) => draft.scope.includes(id))).length

/** What suppliers answer in all, common score or not. */
const allQuestions = ({ draft, asked, facts }: Preparation) =>
  questionCount({ draft, asked }) + facts.apart.reduce((sum, { questions }) => sum + questions.length, 0)

const faultsOf = (faults: readonly LaunchFault[], step: DraftStep) => faults.filter((fault) => fault.step === step)

/** The steps of a draft with what each still lacks; null once launched, and for another's. */
export async function taskList(db: Db, key: Key) {
  const found = await preparation(db, key)
  if (found?.status !== 'draft') return null
  const { draft, faults } = found
  return {
    ...headOf(found),
    steps: draftSteps.map((step) => ({ step, faults: faultsOf(faults, step) })),
    questions: questionCount(found),
    apart: { modules: draft.modules.length, own: draft.own.length },
    suppliers: draft.suppliers.length,
    deadlineDay: draft.deadlineDay,
    reEvaluates: await reEvaluated(db, key),
  }
}
export type TaskListModel = NonNullable<Awaited<ReturnType<typeof taskList>>>

/** Everything that a launch would freeze, as the buyer reads it a last time, and what stands in its way. */
export async function launchReview(db: Db, key: Key) {
  const found = await preparation(db, key)
  if (!found) return null
  const { draft, asked, facts, faults } = found
  const people = new Map((await evaluatorsOf(db, key.organisationId)).map((person) => [person.id, person]))
  const all = allQuestions(found)
  const criterionIds = [...asked, ...facts.apart].map(({ id }) => id)
  const panelOf = (id: string) => (panels.get(id) ?? []).flatMap((personId) => people.get(personId) ?? [])
  const panels = new Map(
    panelByCriterion(draft.evaluators, facts.functions, criterionIds).map((panel) => [panel.criterionId, panel.people]),
  )
  const weights = effectiveWeights(draft, facts.base)
  const { full } = baseOf(draft)
  return {
    ...headOf(found),
    faults,
    reEvaluates: await reEvaluated(db, key),
    questionnaire: { id: full.id, version: full.version, title: full.title },
    segment: supplements().segments.find(({ id }) => id === draft.segment)?.name ?? null,
    deadline: { day: draft.deadlineDay, time: draft.deadlineTime, timeZone: draft.timeZone },
    debriefingOn: draft.debriefingOn,
    questionsOn: draft.questionsOn,
    weightsVisible: draft.weightsVisible,
    supplierNamesHidden: draft.supplierNamesHidden,
    requiredMarks: draft.requiredMarks,
    notes: Object.values(draft.evaluatorNotes).filter((note) => note.trim() !== '').length,
    asked: asked.map(({ id, name, questions }) => ({
      id,
      name,
      weight: weights[id] ?? 0,
      minimum: draft.minimums[id] ?? null,
      questions: questions.filter((question) => draft.scope.includes(question.id)).length,
      panel: panelOf(id),
    })),
    modules: modulesOf(draft).map(({ full: { id, version, title, criteria } }) => ({
      id,
      version,
      title,
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        name: criterion.name,
        questions: criterion.questions.length,
        panel: panelOf(criterion.id),
      })),
    })),
    references: publicReferences(criterionIds, draft.segment),
    own: { questions: askedOwn(draft.own).map(({ id, question }) => ({ id, question })), panel: panelOf(OWN) },
    unasked: facts.base.criteria
      .filter(({ id }) => !criterionIds.includes(id))
      .map(({ id, name }) => ({ name, typed: draft.weights[id] ?? 0 })),
    suppliers: draft.suppliers.map(({ name }) => name),
    questions: questionCount(found),
    small: draft.proportion && {
      below: draft.proportion.below,
      questions: facts.reduced?.length ?? 0,
      suppliers: draft.suppliers.filter(({ headcount }) => isSmall(draft.proportion, headcount ?? null)).length,
    },
    effort: {
      questions: all,
      ...supplierEffort(all, draft.minutesPerQuestion),
      minutes: draft.minutesPerQuestion,
      hours: campaignHours(all, draft.suppliers.length, draft.minutesPerQuestion),
      inLibraries: await shareAnsweredAlready(db, {
        suppliers: draft.suppliers,
        questions: everyQuestion({ ...draft, modules: modulesOf(draft).map(({ full }) => frozenModuleOf(full)) }),
      }),
    },
  }
}
export type LaunchReviewModel = NonNullable<Awaited<ReturnType<typeof launchReview>>>
