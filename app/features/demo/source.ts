import { z } from 'zod'
import { evaluatorFunctions, roles } from '#app/domain/accounts/access.ts'
import { declaredStates, perimeters } from '#app/domain/answers/answers.ts'
import { evidenceTypes } from '#app/domain/questionnaire/questionnaire.ts'
import ach from './data/answers/ACH.json' with { type: 'json' }
import eco from './data/answers/ECO.json' with { type: 'json' }
import eqp from './data/answers/EQP.json' with { type: 'json' }
import ext from './data/answers/EXT.json' with { type: 'json' }
import fore from './data/answers/FOR.json' with { type: 'json' }
import gov from './data/answers/GOV.json' with { type: 'json' }
import inte from './data/answers/INT.json' with { type: 'json' }
import mes from './data/answers/MES.json' with { type: 'json' }
import soc from './data/answers/SOC.json' with { type: 'json' }
import srv from './data/answers/SRV.json' with { type: 'json' }
import apartFile from './data/apart.json' with { type: 'json' }
import organisationsFile from './data/organisations.json' with { type: 'json' }
import storiesFile from './data/stories.json' with { type: 'json' }

const evidence = z.object({
  type: z.enum(evidenceTypes),
  title: z.string(),
  issued: z.string().nullable(),
  validUntil: z.string().nullable(),
  perimeter: z.enum(perimeters).nullable(),
  shareCovered: z.int().min(0).max(100).optional(),
})
const writtenAnswer = z.object({
  text: z.string(),
  state: z.enum(declaredStates),
  evidence: z.array(evidence).default([]),
  justification: z.string(),
})
export type WrittenAnswer = z.output<typeof writtenAnswer>

const panelist = z.object({
  id: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  evaluatorFunction: z.enum(evaluatorFunctions).nullable(),
  criteria: z.array(z.string()),
})
const organisation = z.object({
  id: z.string(),
  name: z.string(),
  sector: z.string(),
  headcount: z.int(),
  city: z.string(),
  siren: z.string(),
  emailDomain: z.string(),
})
const organisations = z.object({
  buyer: organisation.extend({ people: z.array(panelist) }),
  suppliers: z.array(organisation.extend({ levelMeans: z.record(z.string(), z.number()) })),
})
export type DemoSupplier = z.output<typeof organisations>['suppliers'][number]

const byLevel = z.record(z.enum(['0', '1', '2', '3']), z.array(z.string()))
const byFunction = z.record(z.enum(evaluatorFunctions), z.array(z.string()))
const stories = z.object({
  operator: z.object({ name: z.string(), email: z.string() }),
  names: z.record(z.string(), z.string()),
  /** Roles that differ from the organisations file. */
  roles: z.record(z.string(), z.array(z.enum(roles))),
  respondents: z.record(z.string(), z.array(z.tuple([z.string(), z.string()])).min(1)),
  secondBuyer: organisation.extend({ people: z.array(panelist.extend({ name: z.string() })) }),
  outsider: z.object({ name: z.string(), email: z.string(), siren: z.string() }),
  /** Who asks from outside to take part in a supplier's response; days are counted from today. */
  guests: z.record(
    z.string(),
    z.array(
      z.object({
        name: z.string(),
        email: z.string(),
        company: z.string(),
        message: z.string(),
        asked: z.int(),
        status: z.enum(['asked', 'approved', 'refused']),
        reason: z.string().nullable(),
      }),
    ),
  ),
  declineReasons: z.record(z.string(), z.string()),
  /** Days are counted from today; nobody asked what has no supplier. */
  questions: z.array(
    z.object({
      supplier: z.string().nullable(),
      asked: z.int(),
      answered: z.int().nullable(),
      text: z.string(),
      published: z.string().nullable(),
      reply: z.string().nullable(),
    }),
  ),
  amendment: z.object({ on: z.int(), from: z.int(), to: z.int(), reason: z.string() }),
  extension: z.object({ supplier: z.string(), on: z.int(), to: z.int(), reason: z.string() }),
  /** Of the assessed campaign: who was told and replied, and who flagged an error; days are counted from today. */
  debriefing: z.object({
    published: z.object({
      supplier: z.string(),
      previewed: z.int(),
      on: z.int(),
      replied: z.int(),
      comments: z.record(z.string(), z.string()),
      reply: z.string(),
    }),
    flagged: z.object({
      supplier: z.string(),
      previewed: z.int(),
      on: z.int(),
      question: z.string(),
      text: z.string(),
    }),
  }),
  /** What the buyer hands to its consultation, in order. */
  bridge: z.array(
    z.object({
      kind: z.enum(['question', 'clause']),
      criterion: z.string(),
      source: z.string(),
      title: z.string(),
      text: z.string(),
      link: z.string(),
    }),
  ),
  /** The progress plan with the supplier that was told; days are counted from today. */
  actions: z.array(
    z.object({
      source: z.string(),
      title: z.string(),
      evidence: z.string(),
      owner: z.string(),
      due: z.int(),
      state: z.enum(['proposed', 'agreed', 'in_progress']),
      by: z.enum(['buyer', 'supplier']),
      messages: z.array(z.object({ side: z.enum(['buyer', 'supplier']), on: z.int(), text: z.string() })),
    }),
  ),
  /** What the template of campaigns is called. */
  template: z.string(),
  campaigns: z.record(z.enum(['earlier', 'assessed', 'closed', 'open', 'draft', 'second']), z.string()),
  evaluatorNotes: z.record(z.string(), z.string()),
  level0: z.array(writtenAnswer),
  notApplicable: z.record(
    z.string(),
    z.record(z.string(), z.object({ reason: z.string(), accepted: z.boolean(), ruling: z.string() })),
  ),
  /** Questions that a supplier of the closed campaign calls not applicable, why, and nobody has judged yet. */
  awaitingRuling: z.record(z.string(), z.record(z.string(), z.string())),
  clarification: z.object({ question: z.string(), reason: z.string(), text: z.string() }),
  /** What an evaluator of the running campaign declares. */
  interest: z.string(),
  marks: z.object({ ceiling: z.array(z.string()).min(1), same: byLevel, above: byFunction, below: byFunction }),
  consensus: z.object({ near: z.array(z.string()), far: z.array(z.string()) }),
})

const answersByQuestion = z.record(z.string(), z.record(z.enum(['0', '1', '2', '3']), z.array(writtenAnswer).min(1)))

const apart = z.object({
  own: z.object({ fr: z.string(), en: z.string(), whyFr: z.string(), whyEn: z.string(), note: z.string() }),
  /** Two texts a question: what is settled everywhere, and what has begun. */
  answers: z.record(z.string(), z.tuple([z.string(), z.string()])),
  justifications: z.record(z.enum(['1', '2', '3']), z.string()),
})

/** A buyer's own question, and answers to it and to the module. */
export const demoApart = apart.parse(apartFile)
/** The prose of the demonstration: fictional organisations and people, answers by question and level. */
export const demoOrganisations = organisations.parse(organisationsFile)
export const demoStories = stories.parse(storiesFile)
export const demoAnswers = answersByQuestion.parse({
  ...gov,
  ...fore,
  ...mes,
  ...eqp,
  ...inte,
  ...ext,
  ...ach,
  ...eco,
  ...srv,
  ...soc,
})
