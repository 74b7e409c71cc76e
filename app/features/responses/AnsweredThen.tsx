import { useWords } from '#app/ui/i18n.tsx'
import { AnswerRead } from './AnswerRead.tsx'
import type { CriterionPage } from './criterion-page.server.ts'

type Past = NonNullable<CriterionPage['questions'][number]['past']>

/** What this supplier itself had answered in the campaign that is re-evaluated. */
export function AnsweredThen({ past }: { past: Past }) {
  const { t, f } = useWords()
  const w = t.reEvaluation
  const evidence = past.evidence.map(({ title, validUntil }) =>
    validUntil ? w.evidenceUntil(title, f.shortDay(validUntil)) : title,
  )
  return (
    <details className="note">
      <summary>{w.answeredThen(f.day(past.at))}</summary>
      <AnswerRead answer={past} />
      {evidence.length > 0 && (
        <p className="small soft">
          {w.evidenceThen} {f.list(evidence)}
        </p>
      )}
    </details>
  )
}
