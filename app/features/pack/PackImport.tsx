import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

interface PackImportProps {
  pending: { id: string; fileName: string; sentAt: string } | null
  /** How many answers of a pack have just been saved; null when none was decided on. */
  taken: number | null
  errors?: Record<string, string> | undefined
}

/** The door for a pack of another instance: what it changes is shown before anything is kept. */
export function PackImport({ pending, taken, errors }: PackImportProps) {
  const { t, f } = useWords()
  return (
    <>
      <PageTitle title={t.pack.importTitle} crumbs={[{ href: paths.library, label: t.library.title }]}>
        {t.pack.importLead}
      </PageTitle>
      {taken !== null && (
        <p className="note" role="status">
          {taken === 0 ? t.pack.dropped : t.pack.taken(taken)} <a href={paths.library}>{t.pack.toLibrary}</a>
        </p>
      )}
      <ErrorSummary errors={errors} />
      {pending && (
        <p className="note">
          {t.pack.pending(pending.fileName, f.instant(pending.sentAt))}{' '}
          <a href={paths.packPreview(pending.id)}>{t.pack.resume}</a>
        </p>
      )}
      <form method="post" encType="multipart/form-data" className="card">
        <TextField
          name="file"
          type="file"
          accept=".nrpack"
          label={t.pack.file}
          hint={t.pack.fileHint}
          error={errors?.file}
        />
        <button>{t.pack.send}</button>
      </form>
    </>
  )
}
