import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { ComparisonModel } from './comparison-model.ts'
import type { ComparisonRights } from './rights.ts'

/** What will be here and what it waits for; before any reveal, counts of locked sets are all there is (Design §4.3). */
export function Awaiting({ model }: { model: ComparisonModel }) {
  const { t } = useWords()
  const c = t.comparison
  const sealed = model.state === 'sealed'
  return (
    <div className="empty">
      <h2>{sealed ? c.sealedTitle : c.emptyTitle}</h2>
      <p>{sealed ? c.sealedText : c.emptyText}</p>
      {sealed && (
        <p>
          <strong>{c.sets(model.sets.locked, model.sets.expected)}</strong>
        </p>
      )}
      <p>
        <a href={paths.campaign(model.campaign.id)}>{c.followMarking}</a>
      </p>
    </div>
  )
}

/** Says loudly that what follows is not a result, and where to make it one. */
export function ProvisionalNotice({ model, may }: { model: ComparisonModel; may: ComparisonRights }) {
  const { t } = useWords()
  const c = t.comparison
  if (model.state === 'partial')
    return (
      <p className="note caution">
        <strong>{c.partialTitle}</strong> {c.partialText} {c.sets(model.sets.locked, model.sets.expected)}.
      </p>
    )
  if (model.provisional === 0) return null
  return (
    <p className="note caution">
      <strong>{c.provisionalTitle}</strong> {c.provisionalText(model.provisional)}{' '}
      {may.settle && (
        <>
          <a href={paths.consensus(model.campaign.id)}>{c.settle}</a> ·{' '}
          <a href={paths.notApplicable(model.campaign.id)}>{c.ruleNotApplicable}</a>
        </>
      )}
    </p>
  )
}
