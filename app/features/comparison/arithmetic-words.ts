import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { ArithmeticLine, ArithmeticModel } from './arithmetic-model.ts'
import { figure, levelInWords } from './words.ts'

interface Words {
  t: Dictionary
  f: Formats
}

type Criterion = ArithmeticModel['criteria'][number]

const number = (n: number, f: Formats) => figure(n, f).text

/** `=` when every figure is whole, `≈` when one was cut to four decimals: the sign says which. */
function equation(text: string, figures: readonly number[], f: Formats): string {
  return figures.some((one) => figure(one, f).rounded) ? text.replace('=', '≈') : text
}

/** The level kept for one answer and where it comes from, one a line. */
export function retained(line: ArithmeticLine, requiredMarks: number, words: Words): string {
  const k = words.t.kept
  if (line.hidden) return k.hidden
  if (line.source === 'na_accepted') return `${k.outside}\n${k.cell.na_accepted}`
  return `${levelInWords(line.level ?? 0, words)}\n${whence(line, requiredMarks, words)}`
}

function whence({ source, provisional, marks }: ArithmeticLine, requiredMarks: number, { t, f }: Words): string {
  const k = t.kept
  if (source === 'consensus') return k.consensus
  if (source === 'unmarked') return k.unmarked
  if (source === 'na_pending') return k.pending
  if (source !== 'mean') return k.cell[source]
  if (!provisional) return k.equalMarks(marks.length)
  if (marks.some((mark) => mark !== marks[0])) return k.meanOf(f.list(marks.map(String)))
  return k.fewMarks(marks.length, requiredMarks)
}

/** `2 × 1,5 = 3`; a mean that does not end is written as the division that gives it. */
export function product({ weight, level, hidden, marks }: ArithmeticLine, { f }: Words): string {
  if (hidden || level === null) return '–'
  const mean = figure(level, f)
  const factor = mean.rounded ? `(${marks.join(' + ')}) ÷ ${marks.length}` : mean.text
  return equation(`${number(weight, f)} × ${factor} = ${number(weight * level, f)}`, [weight, weight * level], f)
}

/** How a criterion score comes from its questions. */
export function criterionSum(criterion: Criterion, { t, f }: Words): string {
  if (criterion.awaited) return t.kept.hidden
  if (criterion.score === null) return t.kept.noScore
  const { points, denominator, score } = criterion
  const sum = t.kept.criterionSum(number(points, f), number(denominator, f), number(score, f))
  return equation(sum, [points, denominator, score], f)
}

/** A criterion score in the overall table: the score and, where there is one, its minimum. */
export function scoreAndMinimum({ score, awaited, minimum, below }: Criterion, { t, f }: Words): string {
  const shown = awaited ? t.kept.hidden : score === null ? t.kept.noScore : number(score, f)
  return minimum === null || score === null ? shown : `${shown}\n${t.kept.minimum(number(minimum, f), !below)}`
}

export function weighted({ weight, score }: Criterion, { f }: Words): string {
  if (score === null) return '–'
  const value = weight * score
  return equation(`${number(weight, f)} × ${number(score, f)} = ${number(value, f)}`, [weight, score, value], f)
}

export function overallSum({ overall, score }: ArithmeticModel, { t, f }: Words): string | null {
  if (!overall || score === null) return null
  const { numerator, denominator } = overall
  const sum = t.kept.overallSum(number(numerator, f), number(denominator, f), number(score, f))
  return equation(sum, [numerator, denominator, score], f)
}

/** One share spelled out, criterion by criterion: w × part ÷ scope. */
export function shareSum(
  model: ArithmeticModel,
  part: 'denominator' | 'answeredWeight',
  share: number,
  { t, f }: Words,
): string {
  const terms = model.criteria.flatMap((criterion) =>
    criterion.inScope > 0 && criterion.weight > 0
      ? [`${number(criterion.weight, f)} × ${number(criterion[part], f)} ÷ ${number(criterion.inScope, f)}`]
      : [],
  )
  const say = part === 'denominator' ? t.kept.applicableIs : t.kept.answeredIs
  return equation(say(terms.join(' + '), number(model.scopeWeight, f), number(share, f)), [model.scopeWeight, share], f)
}
