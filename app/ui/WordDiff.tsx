import { useWords } from './i18n.tsx'

interface Part {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Two wordings in one line: what was taken out struck through, what was put in underlined, each also said aloud. */
export function WordDiff({ parts }: { parts: readonly Part[] }) {
  const { t } = useWords()
  const said = (words: string) => <span className="visually-hidden">{` [${words}] `}</span>
  return (
    <span className="diff">
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'same') return text
        return kind === 'added' ? (
          <ins key={key}>
            {said(t.versions.added)}
            {text}
          </ins>
        ) : (
          <del key={key}>
            {said(t.versions.taken)}
            {text}
          </del>
        )
      })}
    </span>
  )
}
