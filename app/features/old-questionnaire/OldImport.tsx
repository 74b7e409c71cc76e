import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

interface OldImportProps {
  pending: { id: string; fileName: string; sentAt: string } | null
  /** How many suggestions have just been kept; null when nothing was decided on. */
  suggested: number | null
  dropped: boolean
  errors?: Record<string, string> | undefined
}

/** The door for a questionnaire that was answered elsewhere: what it says is matched and shown before anything is kept. */
export function OldImport({ pending, suggested, dropped, errors }: OldImportProps) {
  const { t, f } = useWords()
  const words = t.oldQuestionnaire
  const done = dropped ? words.dropped : suggested === 0 ? words.suggestedNone : words.suggested(suggested ?? 0)
  return (
    <>
      <PageTitle title={words.title} crumbs={[{ href: paths.library, label: t.library.title }]}>
        {words.lead}
      </PageTitle>
      {(dropped || suggested !== null) && (
        <p className="note" role="status">
          {done} <a href={paths.library}>{words.toLibrary}</a>
        </p>
      )}
      <ErrorSummary errors={errors} />
      {pending && (
        <p className="note">
          {words.pending(pending.fileName, f.instant(pending.sentAt))}{' '}
          <a href={paths.oldQuestionnairePreview(pending.id)}>{words.resume}</a>
        </p>
      )}
      <form method="post" encType="multipart/form-data" className="card">
        <TextField
          name="file"
          type="file"
          accept=".xlsx,.csv"
          label={words.file}
          hint={words.fileHint}
          error={errors?.file}
        />
        <button>{words.send}</button>
      </form>
    </>
  )
}
