import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'

/** That a campaign asks questions of an earlier one again, and what its score is then worth. */
export function ReEvaluates({ past }: { past: { id: string; name: string } }) {
  const { t } = useWords()
  const w = t.reEvaluation
  return (
    <p className="note">
      {w.of} <a href={paths.campaign(past.id)}>{past.name}</a>. {w.scoreMeans}
    </p>
  )
}
