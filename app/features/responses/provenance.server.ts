import type { Kysely, Schema } from '#db/schema.ts'
import type { DraftAnswer } from './queries.server.ts'

type Db = Kysely<Schema>

export interface Provenance {
  validatedAt: string
  validatedBy: string
  /** The instance where that was, when it came in an answer pack and nobody here has validated it since. */
  instance: string | null
  /** Buyers to whom the organisation has submitted an answer to this question. */
  buyers: number
}

/** Where answers that came from the library and still wait to be reviewed come from, by question (Design §4.4). */
export async function provenanceOf(
  db: Db,
  key: { organisationId: string; waiting: readonly DraftAnswer[] },
): Promise<Map<string, Provenance>> {
  if (key.waiting.length === 0) return new Map()
  const asked = [...new Set(key.waiting.flatMap(sourcesOf))]
  const masters = await db
    .selectFrom('library_answer as l')
    .leftJoin('imported_answer as m', (join) =>
      join
        .onRef('m.library_answer_id', '=', 'l.id')
        .onRef('m.revision', '=', 'l.revision')
        .onRef('m.validated_at', '=', 'l.validated_at'),
    )
    .select(['l.question_id', 'l.validated_at', 'm.instance', 'm.validated_by'])
    .where('l.organisation_id', '=', key.organisationId)
    .where('l.question_id', 'in', asked)
    .execute()
  const sent = await db
    .selectFrom('answer as a')
    .innerJoin('response as r', 'r.id', 'a.response_id')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .select((e) => ['a.question_id', e.fn.count<number>('c.organisation_id').distinct().as('buyers')])
    .where('r.organisation_id', '=', key.organisationId)
    .where('r.status', '=', 'submitted')
    .where('a.question_id', 'in', asked)
    .where('a.state', 'is not', null)
    .groupBy('a.question_id')
    .execute()
  const validated = new Map(masters.map((row) => [row.question_id, row]))
  const buyers = new Map(sent.map((row) => [row.question_id, row.buyers]))
  return new Map(
    key.waiting.map((draft) => {
      const { questionId, updatedAt, updatedBy } = draft
      const [source = questionId] = sourcesOf(draft)
      const master = validated.get(source)
      // A master validated after this request was opened is another text than the one shown.
      const shown = master && master.validated_at <= updatedAt ? master : null
      const validatedAt = shown?.validated_at ?? updatedAt
      const validatedBy = shown?.instance && shown.validated_by ? shown.validated_by : updatedBy
      return [
        questionId,
        { validatedAt, validatedBy, instance: shown?.instance ?? null, buyers: buyers.get(source) ?? 0 },
      ]
    }),
  )
}

/** The questions whose master answers an answer was taken from: another version may have asked them under other ids. */
function sourcesOf({ origin, questionId }: DraftAnswer): string[] {
  const sources = origin?.split(' ').slice(1) ?? []
  return sources.length > 0 ? sources : [questionId]
}
