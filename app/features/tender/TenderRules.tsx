import { nrSources, priceFormulas, type Tender } from '#app/domain/results/tender.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { FieldError } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { LegalNote } from '#app/ui/LegalNote.tsx'
import { Conflict, type RefusedTender } from './Conflict.tsx'
import { technicalIds } from './forms.ts'
import { TenderTitle } from './TenderPage.tsx'

interface RulesProps {
  page: { campaign: { id: string; name: string }; rules: Tender; revision: number; underProcurementCode: boolean }
  refused: RefusedTender | undefined
  script: string
}

/** The weights, the price formula and where the mark for responsible digital comes from. */
export function TenderRules({ page, refused, script }: RulesProps) {
  const { t } = useWords()
  const w = t.tender
  const { campaign, rules, underProcurementCode } = page
  const typed = (name: string, stored: string) => {
    const value = refused?.values[name]
    return typeof value === 'string' ? value : stored
  }
  return (
    <>
      <TenderTitle campaign={campaign} title={w.rulesTitle} within>
        {w.rulesLead}
      </TenderTitle>
      <ErrorSummary errors={refused?.errors} />
      <Conflict refused={refused} />
      <form method="post" className="card" data-weights>
        <input type="hidden" name="revision" value={refused?.revision ?? page.revision} />
        <RadioGroup
          name="source"
          legend={w.source}
          error={refused?.errors.source}
          defaultValue={typed('source', rules.nrSource)}
          choices={nrSources.map((value) => ({
            value,
            label: w.sources[value],
            hint: value === 'score' && underProcurementCode ? w.sourceHints.refused : w.sourceHints[value],
          }))}
        />
        {underProcurementCode && <LegalNote caution texts={[t.legal.tender, t.legal.tenderWayOn]} />}
        <RadioGroup
          name="formula"
          legend={w.formula}
          error={refused?.errors.formula}
          defaultValue={typed('formula', rules.formula)}
          choices={priceFormulas.map((value) => ({ value, label: w.formulas[value], hint: w.formulaHints[value] }))}
        />
        <Weights rules={rules} errors={refused?.errors ?? {}} typed={typed} />
        <p className="actions">
          <button>{w.saveRules}</button>
          <a href={paths.tender(campaign.id)}>{t.common.cancel}</a>
        </p>
      </form>
      <script src={script} defer />
    </>
  )
}

interface WeightsProps {
  rules: Tender
  errors: Record<string, string>
  typed: (name: string, stored: string) => string
}

function Weights({ rules, errors, typed }: WeightsProps) {
  const { t, f } = useWords()
  const w = t.tender
  const fixed = [
    { id: 'nr', name: w.columns.nr, weight: rules.weights.nr },
    { id: 'price', name: w.columns.price, weight: rules.weights.price },
  ]
  const total =
    fixed.reduce((sum, one) => sum + one.weight, 0) + rules.technical.reduce((sum, one) => sum + one.weight, 0)
  return (
    <table className="weights">
      <caption className="visually-hidden">{w.weight}</caption>
      <thead>
        <tr>
          <th scope="col">{w.criterion}</th>
          <th scope="col">{w.weight}</th>
        </tr>
      </thead>
      <tbody>
        {fixed.map(({ id, name, weight }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <FieldError id={fieldId(`weight.${id}`)} error={errors[`weight.${id}`]} />
            </th>
            <WeightCell id={id} label={w.weightOf(name)} error={errors[`weight.${id}`]}>
              {typed(`weight.${id}`, f.amount(weight))}
            </WeightCell>
          </tr>
        ))}
        {technicalIds.map((id, index) => {
          const stored = rules.technical.find((one) => one.id === id)
          const label = w.technicalName(index + 1)
          const error = errors[`name.${id}`]
          return (
            <tr key={id}>
              <th scope="row">
                <FieldError id={fieldId(`name.${id}`)} error={error} />
                <FieldError id={fieldId(`weight.${id}`)} error={errors[`weight.${id}`]} />
                <input
                  id={fieldId(`name.${id}`)}
                  name={`name.${id}`}
                  aria-label={label}
                  placeholder={label}
                  maxLength={120}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${fieldId(`name.${id}`)}-error` : undefined}
                  defaultValue={typed(`name.${id}`, stored?.name ?? '')}
                />
              </th>
              <WeightCell id={id} label={w.weightOf(label)} error={errors[`weight.${id}`]}>
                {typed(`weight.${id}`, stored ? f.amount(stored.weight) : '')}
              </WeightCell>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.common.total}</th>
          <td>
            <output>{f.amount(total)}</output>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

interface WeightCellProps {
  id: string
  label: string
  error: string | undefined
  children: string
}

function WeightCell({ id, label, error, children }: WeightCellProps) {
  const field = fieldId(`weight.${id}`)
  return (
    <td className={error ? 'bad-cell' : undefined}>
      <input
        id={field}
        name={`weight.${id}`}
        inputMode="decimal"
        autoComplete="off"
        className="short"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${field}-error` : undefined}
        defaultValue={children}
      />
    </td>
  )
}
