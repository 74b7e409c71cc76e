import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { ScrollRegion } from '#app/ui/ScrollRegion.tsx'
import type { ArithmeticModel } from './arithmetic-model.ts'
import { criterionSum, overallSum, product, retained, scoreAndMinimum, weighted } from './arithmetic-words.ts'
import { figure } from './words.ts'

/** From the criterion scores to the overall score. */
export function OverallArithmetic({ model }: { model: ArithmeticModel }) {
  const words = useWords()
  const { t, lang } = words
  const k = t.kept
  const sum = overallSum(model, words)
  return (
    <section className="card">
      <h2>{k.overall}</h2>
      <p>{k.overallRule}</p>
      <ScrollRegion label={k.overall}>
        <table className="arithmetic overall">
          <thead>
            <tr>
              <th scope="col">{t.comparison.criterion}</th>
              <th scope="col">{k.score}</th>
              <th scope="col">{k.weightTimesScore}</th>
            </tr>
          </thead>
          <tbody>
            {model.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">{shortName(criterion.name[lang])}</th>
                <td>{scoreAndMinimum(criterion, words)}</td>
                <td>{weighted(criterion, words)}</td>
              </tr>
            ))}
            {sum && (
              <tr className="total">
                <th scope="row">{k.sum}</th>
                <td colSpan={2}>{sum}</td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollRegion>
      {!sum && model.overall && <p>{k.noOverall}</p>}
    </section>
  )
}

/** From the levels kept to the criterion scores, all in one table: a body a criterion. */
export function CriteriaArithmetic({ model }: { model: ArithmeticModel }) {
  const words = useWords()
  const { t, f, lang } = words
  const k = t.kept
  return (
    <section className="card">
      <h2>{k.details}</h2>
      <p>{k.detailsRule}</p>
      <ScrollRegion label={k.details} pinned>
        <table className="arithmetic">
          <thead>
            <tr>
              <th scope="col">{k.question}</th>
              <th scope="col">{k.keptLevel}</th>
              <th scope="col">{k.weightTimesLevel}</th>
            </tr>
          </thead>
          {model.criteria.map((criterion) => (
            <tbody key={criterion.id}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <a href={paths.comparisonCriterion(model.campaign.id, criterion.id)}>{criterion.name[lang]}</a>
                  {`\n${k.criterionWeight(figure(criterion.weight, f).text, figure(criterion.inScope, f).text)}`}
                  {criterion.unreliable && `\n${k.unreliable}`}
                </th>
              </tr>
              {criterion.lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row">{`${line.id}\n${line.question[lang]}`}</th>
                  <td>{retained(line, model.requiredMarks, words)}</td>
                  <td>{product(line, words)}</td>
                </tr>
              ))}
              <tr className="total">
                <th scope="row">{k.score}</th>
                <td colSpan={2}>{criterionSum(criterion, words)}</td>
              </tr>
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </section>
  )
}
