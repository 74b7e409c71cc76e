import { scopeIn } from '#app/domain/campaign/apart.ts'
import { type FrozenSettings, frozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchCommitment, sealedSettings } from '#app/domain/campaign/launch.ts'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { inBoth } from '#app/domain/questionnaire/own-questions.ts'
import { questionnaireEntry, supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { campaignOfBuyer } from './launched.server.ts'
import { reEvaluated } from './re-evaluated.server.ts'

type Db = Kysely<Schema>

export interface FrozenKey {
  campaignId: string
  organisationId: string
  /** False for a reader, who sees campaigns once they are closed. */
  runningToo: boolean
  /** The launch version to read; the one in force when null. */
  version: number | null
  now: string
}

/**
 * The rules that a launch version froze, with every version there is and whether this one still gives its commitment.
 * The salt is disclosed with the debriefing and not before (Design §4.1). Null for a draft, another's campaign, a version
 * that does not exist, and for a reader while the campaign runs.
 */
export async function frozenRules(db: Db, key: FrozenKey) {
  const campaign = await campaignOfBuyer(db, key)
  if (!campaign || (!key.runningToo && campaign.status === 'launched')) return null
  const rows = await versionsOf(db, campaign.id)
  const shown = key.version === null ? rows[0] : rows.find((row) => row.version === key.version)
  if (!shown) return null
  const settings = frozenSettings.parse(JSON.parse(shown.settings))
  const { previous_commitment: previous, salt, notes_key: notesKey } = shown
  const disclosed = campaign.status === 'debriefed'
  return {
    campaign: { id: campaign.id, name: campaign.name },
    version: shown.version,
    current: shown === rows[0],
    commitment: shown.commitment,
    /** The stored settings are read as they are, so that a change of one letter shows. */
    unchanged: launchCommitment(JSON.parse(shown.settings), salt, previous, notesKey) === shown.commitment,
    disclosure: disclosed
      ? canonicalJson({ previous, salt, settings: sealedSettings(JSON.parse(shown.settings), notesKey) })
      : null,
    settings: withoutContents(settings),
    reEvaluates: settings.reEvaluates === undefined ? null : await reEvaluated(db, key),
    segment: supplements().segments.find(({ id }) => id === settings.segment)?.name ?? null,
    questionnaires: settings.questionnaires.map(publishedAs),
    criteria: criteriaOf(settings),
    own: ownOf(settings),
    versions: rows.map((row) => ({
      version: row.version,
      commitment: row.commitment,
      reason: row.reason,
      author: row.author,
      at: row.created_at,
    })),
  }
}

async function versionsOf(db: Db, campaignId: string) {
  return db
    .selectFrom('launch_version as v')
    .leftJoin('person as p', 'p.id', 'v.author_id')
    .select([
      'v.version',
      'v.settings',
      'v.salt',
      'v.notes_key',
      'v.commitment',
      'v.previous_commitment',
      'v.reason',
      'v.created_at',
    ])
    .select('p.name as author')
    .where('v.campaign_id', '=', campaignId)
    .orderBy('v.version', 'desc')
    .execute()
}

function withoutContents(settings: FrozenSettings) {
  const {
    purpose,
    weightsVisible,
    requiredMarks,
    deadline,
    timeZone,
    debriefingOn,
    questionsOn = null,
    supplierNamesHidden = false,
    proportion,
  } = settings
  const small = proportion ? { below: proportion.below, questions: proportion.scope.length } : null
  const rules = { purpose, weightsVisible, requiredMarks, deadline, timeZone, debriefingOn, questionsOn }
  return { ...rules, supplierNamesHidden, small }
}

/** A questionnaire that was frozen, with its title, and whether what is published here is still the very same. */
function publishedAs(frozen: FrozenSettings['questionnaires'][number]) {
  const entry = questionnaireEntry(frozen.id, frozen.version)
  const same = entry?.publicHash === frozen.publicHash && entry.fullHash === frozen.fullHash
  return { ...frozen, title: entry?.full.title ?? null, same }
}

/** The criteria of every questionnaire; `module` names the one that totals apart. */
function criteriaOf(settings: FrozenSettings) {
  return settings.questionnaires.flatMap((questionnaire) => {
    const { id, version, kind } = questionnaire
    const asked = new Set(scopeIn(settings, questionnaire))
    const rules = settings.modules?.find((one) => one.id === id && one.version === version) ?? settings
    const published = questionnaireEntry(id, version)?.full
    return (published?.criteria ?? []).map((criterion) => ({
      id: criterion.id,
      name: criterion.name,
      module: kind === 'module' ? (published?.title ?? null) : null,
      all: criterion.questions.length,
      weight: rules.weights[criterion.id] ?? 0,
      minimum: settings.minimums[criterion.id] ?? null,
      questions: criterion.questions
        .filter((question) => asked.has(question.id))
        .map((question) => ({
          id: question.id,
          weight: rules.questionWeights[question.id] ?? 1,
          note: settings.evaluatorNotes[question.id] ?? null,
        })),
    }))
  })
}

function ownOf({ own = [], evaluatorNotes }: FrozenSettings) {
  return own.map(({ id, text, rationale }) => ({
    id,
    text: inBoth(text),
    rationale: inBoth(rationale),
    note: evaluatorNotes[id] ?? null,
  }))
}

export type FrozenRulesModel = NonNullable<Awaited<ReturnType<typeof frozenRules>>>
