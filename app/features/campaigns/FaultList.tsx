import type { LaunchFault } from '#app/domain/campaign/launch-check.ts'
import { fieldId } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { faultWords, type NamedCriterion, stepHref } from './fault-words.ts'

interface FaultListProps {
  campaignId: string
  faults: readonly LaunchFault[]
  criteria: readonly NamedCriterion[]
}

/** What stands in the way of a launch, each a link to the field that mends it. */
export function FaultList({ campaignId, faults, criteria }: FaultListProps) {
  const words = useWords()
  return (
    <ul>
      {faults.map((fault) => {
        const text = faultWords(fault, criteria, words)
        return (
          <li key={`${fault.code} ${text}`}>
            <a href={`${stepHref(campaignId, fault.step)}#${fieldId(fault.field)}`}>{text}</a>
          </li>
        )
      })}
    </ul>
  )
}
