import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { EvidenceFacts, EvidenceLink, EvidenceTags } from '#app/ui/Evidence.tsx'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { LibraryPieceModel } from './library-piece.server.ts'

interface LibraryPieceProps {
  piece: LibraryPieceModel
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> } | undefined
}

/** One piece of the library: what it is, the master answers that it supports, and one more to support. */
export function LibraryPiece({ piece, refused }: LibraryPieceProps) {
  const { t } = useWords()
  const { evidence } = piece
  const crumbs = [
    { href: paths.library, label: t.library.title },
    { href: paths.libraryEvidence(), label: t.library.evidenceTitle },
  ]
  return (
    <>
      <PageTitle title={evidence.title} crumbs={crumbs} />
      <ErrorSummary errors={refused?.errors} />
      <div className="card">
        <p>
          <EvidenceLink evidence={evidence} /> <EvidenceTags evidence={evidence} />
          <br />
          <EvidenceFacts evidence={evidence} />
        </p>
        {evidence.sha256 && <p className="soft small break">{t.evidence.digest(evidence.sha256)}</p>}
      </div>
      <div className="grid">
        <Supports piece={piece} />
        <SupportMore piece={piece} refused={refused} />
      </div>
    </>
  )
}

function Supports({ piece }: LibraryPieceProps) {
  const { t } = useWords()
  return (
    <section className="card">
      <h2>{t.evidence.supports}</h2>
      {piece.ties.length === 0 ? (
        <p className="soft">{t.evidence.supportsNone}</p>
      ) : (
        <>
          <ul className="list">
            {piece.ties.map(({ questionId, locator }) => (
              <li key={questionId}>
                <form method="post" className="row">
                  <span>
                    {questionId} {locator && <span className="soft small">{locator}</span>}
                  </span>
                  <input type="hidden" name="question" value={questionId} />
                  <button
                    className="link"
                    name="intent"
                    value="untie"
                    aria-label={t.evidence.supportingUntie(questionId)}
                  >
                    {t.evidence.untie}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <p className="soft small">{t.evidence.unchanged}</p>
        </>
      )}
    </section>
  )
}

function SupportMore({ piece, refused }: LibraryPieceProps) {
  const { t, lang } = useWords()
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  return (
    <section className="card">
      <h2>{t.evidence.supportMore}</h2>
      {piece.free.length === 0 ? (
        <p className="soft">{t.evidence.supportAll}</p>
      ) : (
        <form method="post">
          <SelectField
            name="question"
            label={t.evidence.question}
            defaultValue={typed('question')}
            error={refused?.errors.question}
            options={[
              { value: '', label: t.evidence.chooseQuestion },
              ...piece.free.map(({ id, text }) => ({ value: id, label: text ? `${id} · ${text[lang]}` : id })),
            ]}
          />
          <TextField
            name="locator"
            label={t.evidence.locator}
            hint={t.evidence.locatorHint}
            optional
            defaultValue={typed('locator')}
            error={refused?.errors.locator}
          />
          <button className="alt" name="intent" value="tie">
            {t.evidence.support}
          </button>
        </form>
      )}
    </section>
  )
}
