import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'

/** The questionnaire as a file to attach to a consultation, in the language and with the weights that are wanted. */
export function AnnexForm({ campaignId, weightsVisible }: { campaignId: string; weightsVisible: boolean }) {
  const { t, lang } = useWords()
  const a = t.annex
  const { fr, en } = t.suppliers.languages
  return (
    <form method="get" action={paths.annexPdf(campaignId)} className="card" id="annex">
      <h2>{a.formTitle}</h2>
      <p>{a.formText}</p>
      <SelectField
        name="lang"
        label={a.language}
        options={[
          { value: 'fr', label: fr },
          { value: 'en', label: en },
        ]}
        defaultValue={lang}
      />
      <Checkbox
        name="weights"
        label={weightsVisible ? a.withWeights : a.withWeightsHidden}
        defaultChecked={weightsVisible}
      />
      <p className="actions">
        <button className="alt">{a.pdf}</button>
        <button className="alt" formAction={paths.annexXlsx(campaignId)}>
          {a.xlsx}
        </button>
      </p>
    </form>
  )
}
