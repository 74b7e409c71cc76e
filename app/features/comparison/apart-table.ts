import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { MaturityLevel } from '#app/domain/scoring/maturity.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { standings } from '#app/domain/scoring/standings.ts'
import { type KeptCell, keptCell } from './criterion-model.ts'
import type { ComparisonSource } from './queries.server.ts'

export interface ApartRow {
  id: string
  name: string
  /** A module's own, which no other figure counts; null for own questions, which have none. */
  rank: number | null
  score: number | null
  level: MaturityLevel | null
  provisional: boolean
  kept: KeptCell[]
}

export interface ApartTable {
  kind: 'module' | 'own'
  id: string
  title: Localised
  questions: { id: string; text: Localised }[]
  rows: ApartRow[]
}

/**
 * What a campaign asks beside its common score, for a file: by the rules of the screens, a module with its own ranking,
 * own questions by their levels alone, in order of invitation. Source: Design §2, §4.3.
 */
export function apartTables({ apart, revealed, invitations }: ComparisonSource): ApartTable[] {
  const names = new Map(invitations.map(({ id, name }) => [id, name]))
  return apart.map(({ kind, questionnaire, title, criteria, evaluation }) => {
    const { suppliers } = standings(evaluation, revealed)
    const wording = new Map(criteria.flatMap(({ questions }) => questions.map(({ id, question }) => [id, question])))
    const isModule = kind === 'module'
    return {
      kind,
      id: questionnaire?.id ?? '',
      title,
      questions: evaluation.criteria.flatMap(({ questions }) =>
        questions.map(({ id }) => ({ id, text: wording.get(id) ?? { fr: id, en: id } })),
      ),
      rows: (isModule ? displayOrder(suppliers) : suppliers).map((supplier) => ({
        id: supplier.id,
        name: names.get(supplier.id) ?? supplier.id,
        rank: isModule ? supplier.rank : null,
        score: isModule ? supplier.score : null,
        level: isModule ? supplier.level : null,
        provisional: supplier.provisional,
        kept: supplier.criteria.flatMap((criterion) => criterion.questions.map(({ id }) => keptCell(criterion, id))),
      })),
    }
  })
}
