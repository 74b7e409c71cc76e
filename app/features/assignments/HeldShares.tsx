import { useWords } from '#app/ui/i18n.tsx'
import type { AssignPage } from './assign-page.server.ts'
import { partName } from './forms.ts'
import { dueLine, holderLine, portionLine } from './share-words.ts'

/** Who has what of the criterion now, each with the button that takes it back. */
export function HeldShares({ page }: { page: Pick<AssignPage, 'shares' | 'seen' | 'editable'> }) {
  const words = useWords()
  const { t } = words
  return (
    <ul className="list card">
      {page.shares.map((share) => (
        <li key={share.key} className="row between">
          <span>
            <strong>{holderLine(share, words)}</strong>
            {` · ${portionLine(share, words)} · ${t.requests.progress(share.reviewed, share.questionIds.length)} · `}
            <span className={share.late ? 'late' : 'soft'}>{dueLine(share, words)}</span>
          </span>
          {page.editable && (
            <form method="post">
              <input type="hidden" name="seen" value={page.seen} />
              {share.partIds.map((id) => (
                <input key={id} type="hidden" name="parts" value={partName(id)} />
              ))}
              <button className="alt" name="then" value="take_back">
                {t.assignments.takeBack}
                <span className="visually-hidden"> {portionLine(share, words)}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
