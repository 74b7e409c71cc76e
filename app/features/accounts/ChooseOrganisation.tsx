import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

interface ChooseOrganisationProps {
  organisations: { id: string; name: string }[]
  to: string
}

/** One address may serve several organisations: after signing in, for which one. */
export function ChooseOrganisation({ organisations, to }: ChooseOrganisationProps) {
  const { t } = useWords()
  return (
    <>
      <PageTitle title={t.codes.chooseTitle}>{t.codes.chooseLead}</PageTitle>
      <form method="post" action={paths.organisation}>
        <input type="hidden" name="back" value={to} />
        <ul className="list card">
          {organisations.map(({ id, name }) => (
            <li key={id} className="row between">
              <span>{name}</span>
              <button className="alt" name="organisationId" value={id}>
                {t.codes.actFor} <span className="visually-hidden">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}
