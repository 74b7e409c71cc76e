import { demoQuestionnaire, type Profile } from './answers.server.ts'
import { organisationId, ownerOf } from './cast.server.ts'
import { add, type Plan } from './plan.ts'
import { contentColumns } from './responses.server.ts'
import { demoId } from './world.server.ts'

/** The pieces that a supplier's answers cite, in its own keeping. */
export function planEvidence(plan: Plan, supplier: string, profile: Profile, createdAt: string): void {
  for (const answer of profile.values())
    for (const piece of answer.evidence)
      add(plan, 'evidence', {
        id: piece.id,
        organisation_id: organisationId(supplier),
        kind: piece.kind,
        title: piece.title,
        type: piece.type,
        url: piece.url,
        issued_on: piece.issuedOn,
        valid_until: piece.validUntil,
        perimeter: piece.perimeter,
        share_covered: piece.shareCovered ?? null,
        confidentiality: piece.confidentiality,
        file_name: piece.fileName,
        media_type: null,
        size: piece.size,
        sha256: piece.sha256,
        created_at: createdAt,
        created_by: ownerOf(supplier).id,
      })
}

/** The criterion that the demonstration shows as due for review, and the one that was written twice. */
const dueCriterion = 'MES'
const rewrittenCriterion = 'GOV'

interface LibraryStory {
  validatedAt: string
  /** When the first wording was validated, where there were two. */
  firstAt: string
  dueOn: string
}

const firstWording = (text: string) => text.replace(/(?<=[.!?])\s[^.!?]+[.!?]$/, '')

/** The library as submissions leave it: what was sent, ready for the next buyer, with what it said before. */
export function planLibrary(plan: Plan, supplier: string, profile: Profile, story: LibraryStory): void {
  const owner = ownerOf(supplier)
  for (const [question, answer] of profile) {
    const id = demoId('library', supplier, question)
    const criterion = question.split('-')[0]
    const first = criterion === rewrittenCriterion ? firstWording(answer.text) : answer.text
    const content = contentColumns(answer)
    const revision = first === answer.text ? 1 : 2
    add(plan, 'library_answer', {
      id,
      organisation_id: organisationId(supplier),
      question_id: question,
      questionnaire: `${demoQuestionnaire.id}@${demoQuestionnaire.version}`,
      ...content,
      revision,
      validated_at: story.validatedAt,
      validated_by: owner.id,
      updated_at: story.validatedAt,
      review_on: criterion === dueCriterion ? story.dueOn : null,
    })
    const version = { library_answer_id: id, by: owner.id, origin: 'submission' as const, ...content }
    if (revision === 2) add(plan, 'library_version', { ...version, revision: 1, at: story.firstAt, text: first })
    add(plan, 'library_version', { ...version, revision, at: story.validatedAt })
    for (const piece of answer.evidence)
      add(plan, 'library_evidence', { library_answer_id: id, evidence_id: piece.id, locator: piece.locator })
  }
}
