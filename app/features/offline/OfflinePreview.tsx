import type { OfflineChange } from '#app/domain/exchange/offline-compare.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Ignored } from './Ignored.tsx'
import { PreviewedAnswer } from './PreviewedAnswer.tsx'
import type { OfflinePreviewModel } from './queries.server.ts'

interface OfflinePreviewProps {
  preview: OfflinePreviewModel
  refused?: { errors: Record<string, string>; taken: string[] } | undefined
}

/** Question by question, what a file would change: nothing is written until the boxes are confirmed. */
export function OfflinePreview({ preview, refused }: OfflinePreviewProps) {
  const { t, f } = useWords()
  const { invitationId, questions } = preview
  const of = (change: OfflineChange) => questions.filter((question) => question.change === change)
  const [fresh, changed, same, conflicts] = [of('new'), of('changed'), of('same'), of('conflict')]
  const differing = questions.filter(({ change }) => change !== 'same')
  return (
    <>
      <PageTitle
        title={t.offline.previewTitle}
        crumbs={[
          { href: paths.request(invitationId), label: preview.campaign.name },
          { href: paths.requestOffline(invitationId), label: t.offline.title },
        ]}
      >
        {t.offline.previewLead(preview.fileName)}
        <br />
        {t.offline.counts(fresh.length, changed.length, same.length, conflicts.length)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {!preview.editable && <p className="note caution">{t.requests.readOnly}</p>}
      <Ignored preview={preview} />
      <form method="post">
        {[...conflicts, ...fresh, ...changed].map((question) => (
          <PreviewedAnswer
            key={question.id}
            question={question}
            timeZone={preview.campaign.timeZone}
            taken={refused?.taken}
          />
        ))}
        {differing.length === 0 && <p className="note">{t.offline.nothingChanges}</p>}
        {same.length > 0 && <p className="soft">{t.offline.same(f.list(same.map(({ id }) => id)))}</p>}
        {preview.absent.length > 0 && <p className="soft">{t.offline.absent(f.list(preview.absent))}</p>}
        <p className="actions">
          {preview.editable && differing.length > 0 && (
            <button name="then" value="save">
              {t.offline.confirm}
            </button>
          )}
          <button className="alt" name="then" value="discard">
            {t.offline.discard}
          </button>
        </p>
      </form>
    </>
  )
}
