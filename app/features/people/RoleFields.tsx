import { evaluatorFunctions, type OfferedRole } from '#app/domain/accounts/access.ts'
import { CheckboxGroup } from '#app/ui/choices.tsx'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'

interface RoleFieldsProps {
  /** The roles that exist in this organisation. */
  offered: readonly OfferedRole[]
  roles: readonly string[]
  evaluatorFunction: string
  hint?: string
  errors: Record<string, string>
}

/** Which roles, and the function of somebody who evaluates; the function is asked only where evaluators exist. */
export function RoleFields({ offered, roles, evaluatorFunction, hint, errors }: RoleFieldsProps) {
  const { t } = useWords()
  const functions = evaluatorFunctions.map((value) => ({ value, label: t.terms.functions[value] }))
  return (
    <>
      <CheckboxGroup
        name="roles"
        legend={t.people.roles}
        hint={hint}
        error={errors.roles}
        defaultValues={roles}
        choices={offered.map((role) => ({ value: role, label: t.terms.roles[role], hint: t.people.roleHints[role] }))}
      />
      {offered.includes('evaluator') && (
        <SelectField
          name="function"
          label={t.people.function}
          error={errors.function}
          defaultValue={evaluatorFunction}
          options={[{ value: '', label: t.people.functionNone }, ...functions]}
        />
      )}
    </>
  )
}
