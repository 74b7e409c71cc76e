import { useWords } from './i18n.tsx'

interface MarkBasisProps {
  pointer: { kind: 'sentence'; text: string } | { kind: 'evidence'; title: string } | null
  ceilingReason: string | null
}

/** What a mark rests on, and why it is above the suggested ceiling, under its justification. */
export function MarkBasis({ pointer, ceilingReason }: MarkBasisProps) {
  const { t } = useWords()
  return (
    <>
      {pointer && (
        <p className="small">
          <span className="soft">{t.marking.restsOn}</span>{' '}
          {pointer.kind === 'sentence' ? t.marking.quoted(pointer.text) : pointer.title}
        </p>
      )}
      {ceilingReason && (
        <p className="small">
          <span className="soft">{t.marking.aboveCeiling}</span> {ceilingReason}
        </p>
      )}
    </>
  )
}
