import { useWords } from '#app/ui/i18n.tsx'
import { ScopeField, SegmentField } from './preset-fields.tsx'
import { type RefusedDraft, typedText } from './refused.ts'
import type { WeightsPage } from './weights.server.ts'

interface PresetFormProps {
  page: Pick<WeightsPage, 'status' | 'revision' | 'segment' | 'presetChanged' | 'choices'>
  refused: RefusedDraft | undefined
}

/** Weights to start again from, apart from those that are typed: it says what it replaces. */
export function PresetForm({ page, refused }: PresetFormProps) {
  const { t, lang } = useWords()
  const w = t.weights
  const { segment } = page
  const start = segment?.name[lang] ?? w.presetEqual
  const typed = (name: string, stored: string) => (refused ? typedText(refused, name) : stored)
  return (
    <form method="post" className="card preset" noValidate>
      <h2>{w.presetTitle}</h2>
      <p>{page.presetChanged ? w.presetChanged(start) : w.presetNow(start)}</p>
      {segment && <p className="soft">{segment.note[lang]}</p>}
      <p>{w.presetHint}</p>
      <input type="hidden" name="revision" value={refused?.revision ?? page.revision} />
      <SegmentField
        segments={page.choices.segments}
        error={refused?.errors.segment}
        defaultValue={typed('segment', segment?.id ?? '')}
      />
      <ScopeField keep choices={page.choices} error={refused?.errors.scope} defaultValue={typed('scope', 'keep')} />
      {page.status === 'draft' && (
        <button className="alt" name="then" value="preset">
          {w.take}
        </button>
      )}
    </form>
  )
}
