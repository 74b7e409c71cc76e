import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

interface ImportFormProps {
  /** The draft whose list takes them too. */
  campaign: { id: string; name: string } | null
  errors?: Record<string, string> | undefined
}

/** The door for a file of suppliers: what it holds is shown before anything is written. */
export function ImportForm({ campaign, errors }: ImportFormProps) {
  const { t, lang } = useWords()
  const i = t.directory.import
  const crumb = campaign
    ? { href: paths.campaignSuppliers(campaign.id), label: campaign.name || t.launch.unnamed }
    : { href: paths.suppliers, label: t.directory.title }
  const languages = (['fr', 'en'] as const).map((value) => ({ value, label: t.suppliers.languages[value] }))
  return (
    <>
      <PageTitle title={i.title} crumbs={[crumb]}>
        {i.lead} {campaign && i.leadCampaign(campaign.name || t.launch.unnamed)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post" encType="multipart/form-data" className="card">
        <TextField
          name="file"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          label={i.file}
          hint={i.fileHint}
          error={errors?.file}
        />
        <SelectField name="language" label={i.language} options={languages} defaultValue={lang} />
        <button>{i.send}</button>
      </form>
    </>
  )
}
