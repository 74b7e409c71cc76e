import { declaredStates } from '#app/domain/answers/answers.ts'
import { type AnswerFilter, isFiltering } from '#app/domain/results/answer-filter.ts'
import { warningCodes } from '#app/domain/warnings/answer-warnings.ts'
import { paths } from '#app/http/paths.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { CriterionModel } from './criterion-model.ts'

/** Looks for answers of a declared state, with or without evidence, or with a warning; by address, as the order is. */
export function CriterionFilter({
  model,
  filter,
  keeps,
}: {
  model: CriterionModel
  filter: AnswerFilter
  /** What the address holds besides: the order and the name looked for. */
  keeps: { sort?: string; order?: string | undefined; q?: string | undefined }
}) {
  const { t } = useWords()
  const w = t.kept.filter
  const here = paths.comparisonCriterion(model.campaign.id, model.criterion.id)
  const all = { value: '', label: w.all }
  const states = declaredStates.map((value) => ({ value, label: t.terms.states[value] }))
  const evidence = (['with', 'without'] as const).map((value) => ({ value, label: w[value] }))
  const warnings = warningCodes.map((value) => ({ value, label: t.warnings.codes[value] }))
  return (
    <search>
      <form action={here} className="search">
        {Object.entries(keeps).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <SelectField name="state" label={w.state} options={[all, ...states]} defaultValue={filter.state ?? ''} />
        <SelectField
          name="evidence"
          label={w.evidence}
          options={[all, ...evidence]}
          defaultValue={filter.evidence ?? ''}
        />
        <SelectField
          name="warning"
          label={w.warning}
          options={[all, { value: 'any', label: w.any }, ...warnings]}
          defaultValue={filter.warning ?? ''}
        />
        <button className="alt">{w.apply}</button>
      </form>
      {isFiltering(filter) && (
        <p>
          {w.found(model.found, model.suppliers)}{' '}
          <a href={paths.comparisonCriterion(model.campaign.id, model.criterion.id, keeps)}>{w.clear}</a>
        </p>
      )}
    </search>
  )
}
