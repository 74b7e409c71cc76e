import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { fieldId } from './ErrorSummary.tsx'
import { useWords } from './i18n.tsx'

interface FieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
}

const describedBy = (id: string, { hint, error }: FieldProps) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

function FieldFrame({ field, id, children }: { field: FieldProps; id: string; children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className={field.error ? 'field bad' : 'field'}>
      <label htmlFor={id}>
        {field.label}
        {field.optional && <span className="soft"> ({t.common.optional})</span>}
      </label>
      {field.hint && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      <FieldError id={id} error={field.error} />
      {children}
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  const { t } = useWords()
  if (!error) return null
  return (
    <p className="field-error" id={`${id}-error`}>
      <span className="visually-hidden">{t.common.errorPrefix} </span>
      {error}
    </p>
  )
}

type InputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>

/** Label, hint, fault, input, in that order (GOV.UK anatomy). Give `defaultValue` what was typed. */
export function TextField({ name, label, hint, error, optional, ...input }: InputProps) {
  const id = fieldId(name)
  const field = { name, label, hint, error, optional }
  return (
    <FieldFrame field={field} id={id}>
      <input
        id={id}
        name={name}
        type="text"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, field)}
        {...input}
      />
    </FieldFrame>
  )
}

type AreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>

export function TextArea({ name, label, hint, error, optional, ...area }: AreaProps) {
  const id = fieldId(name)
  const field = { name, label, hint, error, optional }
  return (
    <FieldFrame field={field} id={id}>
      <textarea
        id={id}
        name={name}
        rows={5}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, field)}
        {...area}
      />
    </FieldFrame>
  )
}

export interface Option {
  value: string
  label: string
}

export function SelectField({
  options,
  defaultValue,
  ...field
}: FieldProps & { options: Option[]; defaultValue?: string | undefined }) {
  const id = fieldId(field.name)
  return (
    <FieldFrame field={field} id={id}>
      <select
        id={id}
        name={field.name}
        defaultValue={defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(id, field)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
