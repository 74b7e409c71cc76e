import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

export interface RefusedCopy {
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

interface CopyCampaignProps {
  campaign: { id: string; name: string; suppliers: number }
  refused: RefusedCopy | undefined
}

/** Two ways to use a campaign's settings again: now, in another campaign, or later, under a name. */
export function CopyCampaign({ campaign, refused }: CopyCampaignProps) {
  const { t } = useWords()
  const w = t.templates
  const typed = (name: string) => {
    const value = refused?.values[name]
    return typeof value === 'string' ? value : undefined
  }
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  return (
    <>
      <PageTitle title={w.copyTitle} crumbs={crumbs}>
        {w.copyLead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <div className="grid">
        <form method="post" className="card" noValidate>
          <h2>{w.duplicateTitle}</h2>
          <p>{w.duplicateText}</p>
          <TextField
            name="name"
            label={t.composer.name}
            error={refused?.errors.name}
            defaultValue={typed('name')}
            maxLength={120}
          />
          {campaign.suppliers > 0 && (
            <Checkbox
              name="suppliers"
              label={w.withSuppliers(campaign.suppliers)}
              defaultChecked={typed('suppliers') === 'yes'}
            />
          )}
          <button>{w.duplicate}</button>
        </form>
        <form method="post" className="card" noValidate>
          <h2>{w.saveTitle}</h2>
          <p>{w.saveText}</p>
          <TextField
            name="template"
            label={w.templateName}
            error={refused?.errors.template}
            defaultValue={typed('template')}
            maxLength={120}
          />
          <button className="alt">{w.save}</button>
        </form>
      </div>
      <p>
        <a href={paths.templates()}>{w.seeAll}</a>
      </p>
    </>
  )
}
