import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { KeptText } from './KeptText.tsx'

/** An unknown, expired or withdrawn link: the same page, so that it tells nobody which of the three it is. */
export function LinkNowhere({ typed = '' }: { typed?: string | undefined }) {
  const { t } = useWords()
  return (
    <>
      <PageTitle title={t.invitation.nowhereTitle} />
      <p>{t.invitation.nowhereText}</p>
      <p>{t.invitation.nowhereNext}</p>
      <KeptText typed={typed} />
    </>
  )
}
