import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { OwnershipPage } from './ownership.server.ts'

/** Who attests and submits: the owner hands it over, or a colleague takes it over. */
export function OwnershipForm({ page, errors }: { page: OwnershipPage; errors?: Record<string, string> | undefined }) {
  const { t } = useWords()
  const { invitationId, owner, mine, colleagues } = page
  return (
    <>
      <PageTitle title={t.ownership.title} crumbs={[{ href: paths.request(invitationId), label: page.campaign.name }]}>
        {owner ? t.ownership.owner(owner.name) : t.ownership.nobody}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      {page.editable && mine && colleagues.length === 0 && <p className="empty">{t.ownership.alone(page.supplier)}</p>}
      {page.editable && mine && colleagues.length > 0 && (
        <form method="post" className="card">
          <input type="hidden" name="from" value={owner?.id ?? ''} />
          <RadioGroup
            name="to"
            legend={t.ownership.choose}
            hint={t.ownership.keeps}
            error={errors?.to}
            choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <p className="actions">
            <button>{t.ownership.handOver}</button>
            <a href={paths.requestReview(invitationId)}>{t.common.cancel}</a>
          </p>
        </form>
      )}
      {page.editable && !mine && (
        <form method="post" className="card">
          <input type="hidden" name="from" value={owner?.id ?? ''} />
          <input type="hidden" name="to" value={page.actorId} />
          <p>{owner ? t.ownership.instead(owner.name) : t.ownership.first}</p>
          <p>{t.ownership.keeps}</p>
          <p className="actions">
            <button>{t.ownership.takeOver}</button>
            <a href={paths.requestReview(invitationId)}>{t.common.cancel}</a>
          </p>
        </form>
      )}
    </>
  )
}
