import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { DeclarationPageModel } from './signing.server.ts'

export interface RefusedDeclaration {
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

interface Props {
  page: DeclarationPageModel
  refused?: RefusedDeclaration | undefined
}

/** Suppliers shown at once; the others open with a click, so that a long list does not hide the form. */
const SHOWN = 40

/** What an evaluator signs before the first answer: who is assessed, what an interest is, and the two ways to sign. */
export function DeclarationPage({ page, refused }: Props) {
  const { t } = useWords()
  const d = t.declarations
  const crumbs = [{ href: paths.marking, label: t.marking.title }]
  return (
    <>
      <PageTitle title={d.title} crumbs={crumbs}>
        {page.campaign.name}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {page.state === 'to_sign' ? <Form page={page} refused={refused} /> : <Signed page={page} />}
    </>
  )
}

function Form({ page, refused }: Props) {
  const { t } = useWords()
  const d = t.declarations
  const { suppliers } = page
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  const list = (
    <ul className="columns">
      {suppliers.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two suppliers may bear one name, and the list never moves.
        <li key={index}>{name}</li>
      ))}
    </ul>
  )
  return (
    <>
      <p>{d.why}</p>
      <h2>{d.suppliersTitle(suppliers.length)}</h2>
      {page.hidden && <p className="soft">{d.hiddenNote}</p>}
      {suppliers.length > SHOWN ? (
        <details>
          <summary>{d.seeAll(suppliers.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      <form method="post" className="card">
        <p>{d.meaning}</p>
        <RadioGroup
          name="interest"
          legend={d.legend}
          error={refused?.errors.interest}
          defaultValue={typed('interest')}
          choices={[
            { value: 'none', label: d.none },
            { value: 'declared', label: d.declared, hint: d.declaredHint },
          ]}
        />
        <TextArea
          name="description"
          label={d.description}
          hint={d.descriptionHint}
          error={refused?.errors.description}
          defaultValue={typed('description')}
          rows={4}
          maxLength={5000}
        />
        <p className="soft">{d.once}</p>
        <button>{d.sign}</button>
      </form>
    </>
  )
}

function Signed({ page }: { page: DeclarationPageModel }) {
  const { t, f } = useWords()
  const d = t.declarations
  const { signed, campaign, state } = page
  if (!signed || state === 'to_sign') return null
  return (
    <>
      <p className={state === 'cleared' ? 'note' : 'note caution'}>{d.states[state]}</p>
      <dl className="facts">
        <dt>{d.signedOn}</dt>
        <dd>{f.instant(signed.signedAt, campaign.timeZone)}</dd>
        <dt>{d.content}</dt>
        <dd className="prose">{signed.interest ? signed.description : d.none}</dd>
      </dl>
      <p className="actions">
        {state === 'cleared' && campaign.status !== 'launched' && (
          <a className="button" href={paths.marking}>
            {d.toMarking}
          </a>
        )}
        {state === 'cleared' && <a href={paths.calibration(campaign.id)}>{t.calibration.link}</a>}
      </p>
    </>
  )
}
