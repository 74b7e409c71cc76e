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
        confidentiality: piece.confidentiality,
        file_name: piece.fileName,
        media_type: null,
        size: piece.size,
        sha256: piece.sha256,
        created_at: createdAt,
        created_by: ownerOf(supplier).id,
      })
}

/** The library as a submission leaves it: what was sent, ready for the next buyer. */
export function planLibrary(plan: Plan, supplier: string, profile: Profile, validatedAt: string): void {
  const owner = ownerOf(supplier)
  for (const [question, answer] of profile) {
    const id = demoId('library', supplier, question)
    add(plan, 'library_answer', {
      id,
      organisation_id: organisationId(supplier),
      question_id: question,
      questionnaire: `${demoQuestionnaire.id}@${demoQuestionnaire.version}`,
      ...contentColumns(answer),
      revision: 1,
      validated_at: validatedAt,
      validated_by: owner.id,
      updated_at: validatedAt,
    })
    for (const piece of answer.evidence)
      add(plan, 'library_evidence', { library_answer_id: id, evidence_id: piece.id, locator: piece.locator })
  }
}
