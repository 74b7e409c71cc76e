import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { TakenModel } from './claim-view.ts'
import { KeptText } from './KeptText.tsx'

/** A claimed link leads to sign-in, and its own people to the request; it shows nothing of the request itself. */
export function LinkTaken({ taken, typed = '' }: { taken: TakenModel; typed?: string | undefined }) {
  const { t } = useWords()
  const words = t.invitation
  const { reader, organisation, invitationId, token } = taken
  return (
    <>
      <PageTitle title={words.takenTitle} />
      {reader === 'visitor' && <p>{words.takenVisitor}</p>}
      {reader === 'own' && <p>{words.takenOwn}</p>}
      {reader === 'elsewhere' && <p>{words.takenElsewhere(organisation?.name ?? '')}</p>}
      {reader === 'stranger' && <p>{words.takenOther}</p>}
      {reader === 'visitor' && (
        <p className="actions">
          <a className="button" href={`${paths.signIn}?${new URLSearchParams({ to: paths.invitation(token) })}`}>
            {t.common.signIn}
          </a>
        </p>
      )}
      {reader === 'own' && (
        <p className="actions">
          <a className="button" href={paths.request(invitationId)}>
            {words.openRequest}
          </a>
        </p>
      )}
      {reader === 'elsewhere' && organisation && (
        <form method="post" action={paths.organisation} className="actions">
          <input type="hidden" name="organisationId" value={organisation.id} />
          <input type="hidden" name="back" value={paths.request(invitationId)} />
          <button>{words.actFor(organisation.name)}</button>
        </form>
      )}
      {reader === 'stranger' && (
        <p>
          {t.accesses.join.outside} <a href={paths.joinResponse(token)}>{t.accesses.join.link}</a>
        </p>
      )}
      <KeptText typed={typed} />
    </>
  )
}
