import type { Evaluation } from '#app/domain/scoring/evaluation.ts'

/** One answer whose marks differ: `spread` in levels (1 to 3), `stake` = spread × (w·u/Σu), in weight points. */
export type AgendaItem = {
  supplier: string
  criterion: string
  question: string
  spread: number
  stake: number
  settled: boolean
}

/**
 * Consensus agenda: every answered question whose marks differ, by (max mark − min mark) × (w_c·u/Σu), largest first,
 * Σu over all questions of the criterion; ties by file order (suppliers, then criteria, then questions). `settled` when
 * a consensus is recorded. Source: Design §6.
 */
export function consensusAgenda(evaluation: Pick<Evaluation, 'criteria' | 'suppliers'>): AgendaItem[] {
  const items: AgendaItem[] = []
  for (const supplier of evaluation.suppliers) {
    for (const criterion of evaluation.criteria) {
      const inScope = criterion.questions.reduce((sum, question) => sum + question.weight, 0)
      for (const question of criterion.questions) {
        const answer = Object.hasOwn(supplier.answers, question.id) ? supplier.answers[question.id] : undefined
        if (answer?.status !== 'answered') continue
        const marks = Object.values(answer.marks)
        const spread = marks.length === 0 ? 0 : Math.max(...marks) - Math.min(...marks)
        if (spread === 0) continue
        items.push({
          supplier: supplier.id,
          criterion: criterion.id,
          question: question.id,
          spread,
          stake: inScope > 0 ? (spread * criterion.weight * question.weight) / inScope : 0,
          settled: answer.consensus !== null,
        })
      }
    }
  }
  return items.sort((a, b) => b.stake - a.stake)
}
