import { BRIDGE_TEXT_LENGTH, BRIDGE_TITLE_LENGTH, MARKET_LINK_LENGTH } from '#app/domain/results/bridge.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { type Reference, References } from '#app/ui/References.tsx'

export interface RefusedItem {
  errors: Record<string, string>
  values: { title: string; text: string; link: string }
}

interface ItemFormProps {
  campaign: { id: string; name: string }
  kind: 'question' | 'clause'
  criterion: { fr: string; en: string }
  sourceId: string
  /** Public ones, on its criterion. */
  references: Reference[]
  values: { title: string; text: string; link: string; revision: number }
  removable: boolean
  refused: RefusedItem | undefined
}

/** One question on the offer, or one clause, in the buyer's words; what ties it to the contract is compulsory. */
export function ItemForm({ campaign, kind, criterion, sourceId, references, ...form }: ItemFormProps) {
  const { values, removable, refused } = form
  const { t, lang } = useWords()
  const b = t.bridge
  const crumbs = [
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.bridge(campaign.id), label: b.title },
  ]
  const typed = refused?.values ?? values
  return (
    <>
      <PageTitle title={kind === 'question' ? b.questionTitle : b.clauseTitle} crumbs={crumbs}>
        {criterion[lang]} · {sourceId}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>{kind === 'question' ? b.questionLead : b.clauseLead}</p>
      <References references={references} title={b.references} />
      <form method="post" noValidate>
        <input type="hidden" name="revision" value={values.revision} />
        <TextField
          name="title"
          label={b.itemTitle}
          maxLength={BRIDGE_TITLE_LENGTH}
          defaultValue={typed.title}
          error={refused?.errors.title}
        />
        <TextArea
          name="text"
          label={b.itemText}
          rows={7}
          maxLength={BRIDGE_TEXT_LENGTH}
          defaultValue={typed.text}
          error={refused?.errors.text}
        />
        <TextArea
          name="link"
          label={b.itemLink}
          hint={b.itemLinkHint}
          rows={3}
          maxLength={MARKET_LINK_LENGTH}
          defaultValue={typed.link}
          error={refused?.errors.link}
        />
        <p className="actions">
          <button name="intent" value="save">
            {b.save}
          </button>
          <a href={paths.bridge(campaign.id)}>{b.back}</a>
        </p>
        {removable && (
          <button className="alt" name="intent" value="remove">
            {b.remove}
          </button>
        )}
      </form>
    </>
  )
}
