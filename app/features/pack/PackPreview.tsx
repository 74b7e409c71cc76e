import type { PackChange } from '#app/domain/exchange/pack-compare.ts'
import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { keyMark, type Origin } from './known-signers.ts'
import { NewAnswers } from './NewAnswers.tsx'
import { PackedAnswerCard } from './PackedAnswerCard.tsx'
import type { PackPreviewModel } from './queries.server.ts'

interface PackPreviewProps {
  preview: PackPreviewModel
  origin: Origin
  organisation: string
  /** Whether the origin has to be confirmed by a person. */
  asks: boolean
  refused?: { errors: Record<string, string>; taken: string[] } | undefined
}

/** Question by question, what a pack would change: nothing is written until the boxes are confirmed. */
export function PackPreview({ preview, origin, organisation, asks, refused }: PackPreviewProps) {
  const { t, f } = useWords()
  const { questions, manifest, aside } = preview
  const of = (change: PackChange) => questions.filter((question) => question.change === change)
  const [fresh, changed, same, conflicts] = [of('new'), of('changed'), of('same'), of('conflict')]
  const differing = [...conflicts, ...fresh, ...changed]
  return (
    <>
      <PageTitle
        title={t.pack.previewTitle}
        crumbs={[
          { href: paths.library, label: t.library.title },
          { href: paths.packImport(), label: t.pack.importTitle },
        ]}
      >
        {t.pack.previewLead(preview.fileName, manifest.supplier.name, f.instant(manifest.madeAt))}
        <br />
        {t.pack.counts(fresh.length, changed.length, same.length, conflicts.length)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <PackOrigin manifest={manifest} origin={origin} organisation={organisation} />
      <form method="post">
        {[...conflicts, ...changed].map((question) => (
          <PackedAnswerCard key={question.id} question={question} taken={refused?.taken} />
        ))}
        <NewAnswers questions={fresh} taken={refused?.taken} />
        {differing.length === 0 && <p className="note">{t.pack.nothingChanges}</p>}
        {same.length > 0 && <p className="soft">{t.pack.same(f.list(same.map(({ id }) => id)))}</p>}
        {aside.length > 0 && <p className="soft">{t.pack.aside(f.list(aside))}</p>}
        <Suggestions preview={preview} />
        {asks && differing.length > 0 && (
          <Checkbox name="origin" label={t.pack.confirmOrigin} error={refused?.errors.origin} />
        )}
        <p className="actions">
          {differing.length > 0 && (
            <button name="then" value="save">
              {t.pack.confirm}
            </button>
          )}
          <button className="alt" name="then" value="discard">
            {t.pack.discard}
          </button>
        </p>
      </form>
    </>
  )
}

function PackOrigin({
  manifest,
  origin,
  organisation,
}: Pick<PackPreviewProps, 'origin' | 'organisation'> & {
  manifest: PackPreviewModel['manifest']
}) {
  const { t } = useWords()
  const { url, key } = manifest.instance
  const known = origin.own || origin.knownAs !== null
  const signed = origin.own ? t.pack.signedHere : t.pack.signedBy(origin.knownAs ?? '', url)
  const other = manifest.supplier.name.trim() !== organisation.trim()
  return (
    <div className={known && !other ? 'note' : 'note caution'}>
      <p>{known ? signed : t.pack.unverified(url, keyMark(key))}</p>
      {other && <p>{t.pack.otherSupplier(manifest.supplier.name, organisation)}</p>}
    </div>
  )
}

/** What was split or merged between two versions: shown to be taken over by hand, never an answer by itself. */
function Suggestions({ preview }: { preview: PackPreviewModel }) {
  const { t, lang } = useWords()
  if (preview.suggestions.length === 0) return null
  return (
    <section className="card">
      <h2>{t.pack.suggestions}</h2>
      <p>{t.pack.suggestionsLead}</p>
      {preview.suggestions.map(({ id, question, answers }) => (
        <details key={id}>
          <summary>
            {id} · {question[lang]}
          </summary>
          <dl className="answers">
            {answers.map((answer) => (
              <div key={answer.questionId}>
                <dt>{t.pack.ancestor(answer.questionId, answer.questionnaire.version)}</dt>
                <dd className="prose">{answer.content.text}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a href={paths.libraryAnswer(id)}>{t.pack.open(id)}</a>
          </p>
        </details>
      ))}
    </section>
  )
}
