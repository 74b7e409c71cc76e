import { useWords } from '#app/ui/i18n.tsx'

/** How far the weights are from 100, as a bar and in words; `weight-total` keeps both in step with what is typed. */
export function WeightTotal({ total }: { total: number }) {
  const { t, f } = useWords()
  const { exact, short, over } = t.weights
  const missing = Math.round((100 - total) * 100) / 100
  const state = missing === 0 ? 'exact' : missing > 0 ? 'short' : 'over'
  return (
    <div className="weight-total">
      <svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" width={1000} height={8} />
        <rect className="filled" width={Math.min(total, 100) * 10} height={8} data-filled />
      </svg>
      <p className={`gap ${state}`} data-gap data-exact={exact} data-short={short} data-over={over}>
        {{ exact, short, over }[state].replace('#', f.amount(Math.abs(missing)))}
      </p>
    </div>
  )
}
