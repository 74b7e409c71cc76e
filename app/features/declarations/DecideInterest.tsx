import { REASON_LENGTH } from '#app/domain/assessment/marking-walk.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { RefusedDeclaration } from './DeclarationPage.tsx'
import type { InterestPageModel } from './deciding.server.ts'

interface Props {
  page: InterestPageModel
  /** Whether the reader may settle this interest: a buyer, and not the evaluator themselves. */
  mayDecide: boolean
  refused?: RefusedDeclaration | undefined
}

/** An interest that an evaluator declared, and the buyer's word on it: keep them, or remove them and name who takes over. */
export function DecideInterest({ page, mayDecide, refused }: Props) {
  const { t, f } = useWords()
  const d = t.declarations
  const { campaign, person, signed } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.declarations(campaign.id), label: d.listTitle },
  ]
  return (
    <>
      <PageTitle title={d.decideTitle(person.name)} crumbs={crumbs}>
        {t.terms.functions[person.function]}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <dl className="facts">
        <dt>{d.signedOn}</dt>
        <dd>{f.instant(signed.signedAt, campaign.timeZone)}</dd>
        <dt>{d.content}</dt>
        <dd className="prose">{signed.description}</dd>
        <dt>{d.state}</dt>
        <dd>{d.rows[person.state]}</dd>
        {signed.decision && (
          <>
            <dt>{d.reason}</dt>
            <dd className="prose">{signed.decisionReason}</dd>
          </>
        )}
      </dl>
      {!signed.decision && campaign.open && (mayDecide ? <Form page={page} refused={refused} /> : <p>{d.notYours}</p>)}
    </>
  )
}

function Form({ page, refused }: Pick<Props, 'page' | 'refused'>) {
  const { t, f, lang } = useWords()
  const d = t.declarations
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  return (
    <form method="post" className="card">
      <p>{d.decideLead}</p>
      <RadioGroup
        name="decision"
        legend={d.decision}
        error={refused?.errors.decision}
        defaultValue={typed('decision')}
        choices={[
          { value: 'kept', label: d.keep, hint: d.keepHint },
          { value: 'removed', label: d.remove, hint: d.removeHint },
        ]}
      />
      {page.lacking.length > 0 && (
        <p className="note caution">{d.lacking(f.list(page.lacking.map((name) => name[lang])))}</p>
      )}
      {page.replacements.length > 0 ? (
        <SelectField
          name="replacement"
          label={d.replacement}
          hint={d.replacementHint}
          error={refused?.errors.replacement}
          optional
          options={[
            { value: '', label: d.noReplacement },
            ...page.replacements.map((one) => ({
              value: one.id,
              label: one.function ? `${one.name} (${t.terms.functions[one.function]})` : one.name,
            })),
          ]}
          defaultValue={typed('replacement')}
        />
      ) : (
        <p className="soft">{d.nobodyElse}</p>
      )}
      <TextArea
        name="reason"
        label={d.reason}
        hint={d.reasonHint(REASON_LENGTH)}
        error={refused?.errors.reason}
        defaultValue={typed('reason')}
        rows={3}
        maxLength={5000}
      />
      <button>{d.decide}</button>
    </form>
  )
}
