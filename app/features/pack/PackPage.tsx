import { excerpt } from '#app/domain/answers/library-review.ts'
import { paths } from '#app/http/paths.ts'
import { CheckboxGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { EvidenceFacts } from '#app/ui/Evidence.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { Packable } from './export.server.ts'
import { keyMark } from './known-signers.ts'

interface PackPageProps {
  library: Packable
  /** The public key of this instance. */
  signingKey: string
  refused?: { errors: Record<string, string>; answers: string[]; pieces: string[] } | undefined
}

const megabyte = 1024 * 1024

/** Which answers travel, and which files with them; the pack is made as it is downloaded. */
export function PackPage({ library, signingKey, refused }: PackPageProps) {
  const { t, f, lang } = useWords()
  const { criteria, pieces, never } = library
  const files = pieces.filter(({ kind }) => kind === 'file')
  const bytes = files.reduce((sum, { size }) => sum + (size ?? 0), 0)
  const size = t.evidence.megabytes(f.decimal(bytes / megabyte, 1))
  return (
    <>
      <PageTitle title={t.pack.title} crumbs={[{ href: paths.library, label: t.library.title }]}>
        {t.pack.lead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {criteria.length === 0 ? (
        <p className="empty">{t.pack.empty}</p>
      ) : (
        <form method="post">
          {criteria.map(({ id, name, answers }) => (
            <fieldset key={id} className="choices">
              <legend>{name[lang]}</legend>
              {answers.map(({ question }) => (
                <label key={question.id} className="choice">
                  <input
                    type="checkbox"
                    name="answer"
                    value={question.id}
                    defaultChecked={refused?.answers.includes(question.id) ?? true}
                  />
                  <span>
                    {question.id} · {excerpt(question.question[lang], 110)}
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
          {files.length > 0 && (
            <CheckboxGroup
              name="piece"
              legend={t.pack.files}
              hint={`${t.pack.filesHint(size)} ${t.pack.leftHint}`}
              error={refused?.errors.piece}
              choices={files.map((piece) => ({
                value: piece.id,
                label: piece.title,
                hint: <EvidenceFacts evidence={piece} />,
              }))}
              defaultValues={refused?.pieces ?? files.map(({ id }) => id)}
            />
          )}
          {never > 0 && <p className="soft">{t.pack.never(never)}</p>}
          <p className="actions">
            <button>{t.pack.download}</button>
          </p>
        </form>
      )}
      <p>
        <a href={paths.packImport()}>{t.pack.toImport}</a>
      </p>
      <p className="soft small">
        {t.pack.key(keyMark(signingKey))} <a href={paths.instance}>{paths.instance}</a>
      </p>
    </>
  )
}
