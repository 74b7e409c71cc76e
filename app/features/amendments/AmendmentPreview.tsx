import { isOfWeights, type SettingChange } from '#app/domain/campaign/amendment.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { changeLines } from './change-words.ts'
import type { AmendmentPageModel } from './page.server.ts'
import type { Typed } from './typed.ts'

export interface Preview {
  changes: SettingChange[]
  /** How many suppliers will be told. */
  suppliers: number
  reason: string
}

interface AmendmentPreviewProps {
  page: AmendmentPageModel
  preview: Preview
  values: Typed
}

/** The changes in words and what was typed, carried along: confirmed as read, or corrected. */
export function AmendmentPreview({ page, preview, values }: AmendmentPreviewProps) {
  const words = useWords()
  const a = words.t.amendments
  const { changes } = preview
  const context = { timeZone: page.deadline.timeZone, names: page.names }
  const lines = changeLines({ changes, reopened: page.reopens }, context, words)
  const visible = changes.every((change) => change.kind !== 'weightsVisible' || change.to) && page.weightsVisible
  const carried = Object.entries(values).filter(([name]) => name !== 'intent')
  return (
    <form method="post" noValidate>
      {carried.flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
      <section className="card">
        <h2>{a.changesTitle}</h2>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h3>{a.reason}</h3>
        <p className="prose">{preview.reason}</p>
      </section>
      {changes.some(isOfWeights) && !visible && <p className="note">{a.unseen}</p>}
      {!changes.some(({ kind }) => kind === 'deadline') && <p className="note caution">{a.noExtension}</p>}
      <p className="actions">
        <button name="intent" value="confirm">
          {a.confirm}
        </button>
        <button name="intent" value="correct" className="alt">
          {a.correct}
        </button>
      </p>
    </form>
  )
}
