import { legalReviewedOn } from '#app/i18n/legal.ts'
import { useWords } from './i18n.tsx'

/** A legal text with its date, which never passes for advice (Design §4.2). */
export function LegalNote({ texts, caution }: { texts: string[]; caution?: boolean }) {
  const { t, f } = useWords()
  return (
    <div className={caution ? 'note caution' : 'note'}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        <small>{t.legal.dated(f.day(legalReviewedOn))}</small>
      </p>
    </div>
  )
}
