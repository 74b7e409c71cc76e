import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'

/** In place of a form of the composer, once the campaign is launched. */
export function FrozenNotice({ campaignId }: { campaignId: string }) {
  const { t } = useWords()
  return (
    <p className="note">
      {t.composer.frozenText} <a href={paths.campaignFrozen(campaignId)}>{t.composer.frozenLink}</a>
    </p>
  )
}
