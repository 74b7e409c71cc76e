import { RadioGroup } from '#app/ui/choices.tsx'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { PresetChoices } from './choices.server.ts'
import { effortWords } from './effort.ts'

interface PresetFieldProps {
  error: string | undefined
  defaultValue: string | undefined
}

export function SegmentField({ segments, ...field }: PresetFieldProps & Pick<PresetChoices, 'segments'>) {
  const { t, lang } = useWords()
  const c = t.composer
  return (
    <SelectField
      name="segment"
      label={c.segment}
      hint={c.segmentHint}
      options={[
        { value: '', label: c.noSegment },
        ...segments.map(({ id, name }) => ({ value: id, label: name[lang] })),
      ]}
      {...field}
    />
  )
}

/** How much to ask; `keep` offers to leave the questions as they were chosen. */
export function ScopeField({ choices, keep, ...field }: PresetFieldProps & { choices: PresetChoices; keep?: boolean }) {
  const { t } = useWords()
  const { scope, scopes, scopeHints } = t.composer
  const { all, short, core, keyQuestions } = choices
  const { fewest, most } = keyQuestions
  return (
    <RadioGroup
      name="scope"
      legend={scope}
      choices={[
        ...(keep ? [{ value: 'keep', label: t.weights.keepScope }] : []),
        { value: 'all', label: scopes.all(all), hint: scopeHints.all(effortWords(t, all)) },
        { value: 'segment', label: scopes.segment(fewest, most), hint: scopeHints.segment(effortWords(t, most)) },
        { value: 'short', label: scopes.short(short), hint: scopeHints.short(effortWords(t, short)) },
        { value: 'core', label: scopes.core(core), hint: scopeHints.core(effortWords(t, core)) },
      ]}
      {...field}
    />
  )
}
