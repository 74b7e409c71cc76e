import { useWords } from '#app/ui/i18n.tsx'
import type { ComparisonModel } from './comparison-model.ts'

const listed = 24

/** Those who submitted nothing, by what became of the invitation; a page of hundreds says only how many more. */
export function Unranked({ suppliers }: { suppliers: ComparisonModel['unranked'] }) {
  const { t } = useWords()
  const c = t.comparison
  if (suppliers.length === 0) return null
  const lines = suppliers.slice(0, listed).map(({ name, status }) => `${name} · ${t.terms.invitationStates[status]}`)
  if (suppliers.length > listed) lines.push(c.unrankedMore(suppliers.length - listed))
  return (
    <section>
      <h2>{c.unranked}</h2>
      <p className="soft">{c.unrankedLead}</p>
      <p className="prose">{lines.join('\n')}</p>
    </section>
  )
}
