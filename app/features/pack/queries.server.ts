import { sameContent } from '#app/domain/answers/answer-review.ts'
import type { PackedAnswer, PackedEvidence } from '#app/domain/exchange/answer-pack.ts'
import { comparePacked, type PackChange } from '#app/domain/exchange/pack-compare.ts'
import { type CarryOver, carryOver } from '#app/domain/questionnaire/carry-over.ts'
import type { Relation } from '#app/domain/questionnaire/version-changes.ts'
import { organisationEvidence } from '#app/features/evidence/queries.server.ts'
import {
  citedEvidence,
  type LibraryKey,
  libraryCriteria,
  type Master,
  masterAnswers,
} from '#app/features/library/masters.server.ts'
import { allQuestionnaires, questionnaireEntry, versionChanges } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type PendingPack, pendingPack } from './content.ts'

type Db = Kysely<Schema>

/** Whose pending pack: only who sent it sees it. */
export interface PackKey extends LibraryKey {
  actorId: string
}

export function pendingPacks(db: Db, key: PackKey) {
  return db
    .selectFrom('pending_import')
    .select(['id', 'file_name', 'created_at', 'content'])
    .where('kind', '=', 'pack')
    .where('organisation_id', '=', key.organisationId)
    .where('created_by', '=', key.actorId)
    .where('expires_at', '>', key.now)
}

/** The pack that this person sent and has not decided on. */
export async function waitingPack(db: Db, key: PackKey) {
  const row = await pendingPacks(db, key).executeTakeFirst()
  return row ? { id: row.id, fileName: row.file_name, sentAt: row.created_at } : null
}

type Named = PendingPack['manifest']['questionnaires'][number]

/** Whether a questionnaire of a pack is one of this instance: a version known here must be the very same. */
function isKnown({ id, version, publicHash }: Named): boolean {
  const here = questionnaireEntry(id, version)
  return here ? here.publicHash === publicHash : allQuestionnaires().some(({ full }) => full.id === id)
}

/** The questionnaires of a pack that mean something here; none is a refusal. */
export function knownQuestionnaires({ questionnaires }: PendingPack['manifest']): Named[] {
  return questionnaires.filter(isKnown)
}

interface PackedMaster {
  questionId: string
  version: string
  validatedAt: string
  packed: PackedAnswer
}

export interface PreviewedPiece extends PackedEvidence {
  locator: string
  /** Whether the library has it already, its file being left out otherwise. */
  held: boolean
}

export interface PackedQuestion {
  id: string
  question: { fr: string; en: string }
  criterion: { id: string; name: { fr: string; en: string } }
  relation: Relation
  change: PackChange
  packed: PackedAnswer
  standing: Master | null
  /** Whether the library says the same, and only evidence is added. */
  onlyEvidence: boolean
  evidence: PreviewedPiece[]
}

const marksOf = (piece: { sha256: string | null; url: string | null }) => piece.sha256 ?? piece.url ?? ''

/** Question by question, what a pack would change of the library as it is now; nothing is written. */
export async function packPreview(db: Db, key: PackKey & { pendingId: string }) {
  const row = await pendingPacks(db, key).where('id', '=', key.pendingId).executeTakeFirst()
  if (!row) return null
  const pack = pendingPack.parse(JSON.parse(row.content))
  const masters = await masterAnswers(db, key)
  const cited = await citedEvidence(db, key)
  const held = new Set((await organisationEvidence(db, key)).map(marksOf))
  const pieces = new Map(pack.evidence.map((piece) => [piece.id, piece]))
  const known = new Set(knownQuestionnaires(pack.manifest).map(({ id, version }) => `${id}@${version}`))
  const packed = pack.answers.filter(({ questionnaire: q }) => known.has(`${q.id}@${q.version}`))
  const used = new Set<string>()
  const questions: PackedQuestion[] = []
  const suggestions: { id: string; question: { fr: string; en: string }; answers: PackedAnswer[] }[] = []
  for (const criterion of libraryCriteria()) {
    const [questionnaireId = '', version = ''] = criterion.questionnaire.split('@')
    const from = packed
      .filter(({ questionnaire }) => questionnaire.id === questionnaireId)
      .map((one): PackedMaster => {
        const { questionId, questionnaire, validatedAt } = one
        return { questionId, version: questionnaire.version, validatedAt, packed: one }
      })
    for (const { id, question } of criterion.questions) {
      const carried: CarryOver<PackedMaster> = carryOver({ id, version }, from, versionChanges(questionnaireId))
      for (const one of carried.kept ? [carried.kept] : carried.suggested) used.add(one.questionId)
      if (carried.suggested.length > 0)
        suggestions.push({ id, question, answers: carried.suggested.map((one) => one.packed) })
      if (!carried.kept) continue
      const { packed: answer } = carried.kept
      const standing = masters.get(id)
      const has = new Set((cited.get(id) ?? []).map(marksOf))
      const evidence = answer.evidence.flatMap(({ id: pieceId, locator }): PreviewedPiece[] => {
        const piece = pieces.get(pieceId)
        return piece ? [{ ...piece, locator, held: held.has(marksOf(piece)) }] : []
      })
      const brought = evidence.filter((piece) => piece.held || piece.kind === 'link' || piece.part !== null)
      const moreEvidence = brought.some((piece) => !has.has(marksOf(piece)))
      const change = comparePacked({ ...answer, moreEvidence }, standing)
      const { relation } = carried
      questions.push({
        id,
        question,
        criterion: { id: criterion.id, name: criterion.name },
        relation,
        change,
        packed: answer,
        standing: standing ?? null,
        onlyEvidence: change === 'changed' && standing !== undefined && sameContent(standing, answer.content),
        evidence,
      })
    }
  }
  return {
    pendingId: key.pendingId,
    fileName: row.file_name,
    hash: pack.hash,
    manifest: pack.manifest,
    questions,
    suggestions,
    aside: pack.answers.map(({ questionId }) => questionId).filter((id) => !used.has(id)),
  }
}
export type PackPreviewModel = NonNullable<Awaited<ReturnType<typeof packPreview>>>
