import { useWords } from './i18n.tsx'

export interface Reference {
  id: string
  name: string
  url: string | null
  use: { fr: string; en: string }
}

/** Public references that help with what the page is about, as links. */
export function References({ references, title }: { references: Reference[]; title: string }) {
  const { lang } = useWords()
  if (references.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {references.map(({ id, name, url, use }) => (
          <li key={id}>
            {url ? <a href={url}>{name}</a> : <strong>{name}</strong>}
            {` : ${use[lang]}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
