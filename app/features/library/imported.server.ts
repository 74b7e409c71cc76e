import type { Kysely, Schema } from '#db/schema.ts'

interface ImportedKey {
  organisationId: string
  questionId: string
}

/** Where the revisions of a master answer that came in a pack come from, by revision: what the other instance said. */
export async function importedRevisions(db: Kysely<Schema>, key: ImportedKey) {
  const rows = await db
    .selectFrom('imported_answer as m')
    .innerJoin('library_answer as l', 'l.id', 'm.library_answer_id')
    .select(['m.revision', 'm.instance', 'm.known', 'm.supplier', 'm.validated_at', 'm.validated_by'])
    .where('l.organisation_id', '=', key.organisationId)
    .where('l.question_id', '=', key.questionId)
    .execute()
  return new Map(
    rows.map(({ revision, instance, known, supplier, validated_at, validated_by }) => [
      revision,
      { instance, known: known === 1, supplier, validatedAt: validated_at, validatedBy: validated_by },
    ]),
  )
}
export type ImportedFrom = Awaited<ReturnType<typeof importedRevisions>> extends Map<number, infer I> ? I : never
