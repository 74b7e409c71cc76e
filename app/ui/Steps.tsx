export interface Step {
  label: string
  href?: string | undefined
  state: 'done' | 'current' | 'todo'
}

/** A row of steps, with the words for those who do not see the bars. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.label} className={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            {step.href && step.state !== 'current' ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
