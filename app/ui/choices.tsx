import type { ReactNode } from 'react'
import { fieldId } from './ErrorSummary.tsx'
import { FieldError } from './fields.tsx'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
}

interface ChoiceGroupProps {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | undefined
  choices: Choice[]
  inline?: boolean
}

/** Radios in a fieldset; the error summary's link lands on the first of them. */
export function RadioGroup({
  name,
  legend,
  hint,
  error,
  choices,
  inline,
  defaultValue,
}: ChoiceGroupProps & { defaultValue?: string | null | undefined }) {
  return (
    <ChoiceFrame name={name} legend={legend} hint={hint} error={error} inline={inline}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            id={index === 0 ? fieldId(name) : undefined}
            defaultChecked={choice.value === defaultValue}
          />
          <ChoiceText choice={choice} />
        </label>
      ))}
    </ChoiceFrame>
  )
}

export function CheckboxGroup({
  name,
  legend,
  hint,
  error,
  choices,
  inline,
  defaultValues = [],
}: ChoiceGroupProps & { defaultValues?: readonly string[] }) {
  return (
    <ChoiceFrame name={name} legend={legend} hint={hint} error={error} inline={inline}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            id={index === 0 ? fieldId(name) : undefined}
            defaultChecked={defaultValues.includes(choice.value)}
          />
          <ChoiceText choice={choice} />
        </label>
      ))}
    </ChoiceFrame>
  )
}

/** One box that stands alone, such as an attestation. */
export function Checkbox({
  name,
  label,
  error,
  defaultChecked,
}: {
  name: string
  label: ReactNode
  error?: string | undefined
  defaultChecked?: boolean
}) {
  const id = fieldId(name)
  return (
    <div className={error ? 'field bad' : 'field'}>
      <FieldError id={id} error={error} />
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  )
}

function ChoiceText({ choice }: { choice: Choice }) {
  if (!choice.hint) return <span>{choice.label}</span>
  return (
    <span>
      {choice.label}
      <small>{choice.hint}</small>
    </span>
  )
}

function ChoiceFrame({
  name,
  legend,
  hint,
  error,
  inline,
  children,
}: Omit<ChoiceGroupProps, 'choices'> & { children: ReactNode }) {
  const id = fieldId(name)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <fieldset className={`${inline ? 'choices inline' : 'choices'}${error ? ' bad' : ''}`} aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  )
}
