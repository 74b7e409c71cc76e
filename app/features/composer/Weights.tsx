import { paths } from '#app/http/paths.ts'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { FieldError } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { References } from '#app/ui/References.tsx'
import { FrozenNotice } from './FrozenNotice.tsx'
import { PresetForm } from './PresetForm.tsx'
import { type RefusedDraft, typedText } from './refused.ts'
import { StaleNotice } from './StaleNotice.tsx'
import { WeightTotal } from './WeightTotal.tsx'
import type { WeightsPage } from './weights.server.ts'
import { typedTotal } from './weights-form.ts'

type Page = Omit<WeightsPage, 'draft' | 'base'> & { name: string }

interface WeightsProps {
  page: Page
  refused: RefusedDraft | undefined
  /** The address of the module that keeps the total in step. */
  script: string
}

export function Weights({ page, refused, script }: WeightsProps) {
  const { t } = useWords()
  const w = t.weights
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(page.id), label: page.name },
  ]
  const preset = typedText(refused, 'then') === 'preset'
  return (
    <>
      <PageTitle title={w.title} crumbs={crumbs}>
        {w.lead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <StaleNotice standing={refused?.standing} />
      {page.status !== 'draft' && <FrozenNotice campaignId={page.id} />}
      <References references={page.references} title={t.bridge.references} />
      {(page.status === 'draft' || refused) && (
        <>
          <WeightsForm page={page} refused={preset ? undefined : refused} />
          <PresetForm page={page} refused={preset ? refused : undefined} />
          <script src={script} defer />
        </>
      )}
    </>
  )
}

function WeightsForm({ page, refused }: Omit<WeightsProps, 'script'>) {
  const { t, f } = useWords()
  const w = t.weights
  const typed = (name: string, stored: number | null) =>
    refused ? (typedText(refused, name) ?? '') : stored === null ? '' : f.amount(stored)
  const total = typedTotal(page.rows.map((row) => typed(`weight.${row.id}`, row.weight)))
  return (
    <form method="post" noValidate data-weights>
      <input type="hidden" name="revision" value={refused?.revision ?? page.revision} />
      <p>{w.minimumHint}</p>
      {page.rescaled && <p className="note">{w.rescaled}</p>}
      <table className="weights">
        <caption className="visually-hidden">{w.table}</caption>
        <thead>
          <tr>
            <th scope="col">{w.criterion}</th>
            <th scope="col">{w.weight}</th>
            <th scope="col">{w.minimum}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={row.id} page={page} row={row} errors={refused?.errors} typed={typed} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.common.total}</th>
            <td>
              <output>{f.amount(total)}</output>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
      <WeightTotal total={total} />
      <p className="actions">
        {page.status === 'draft' && <button>{w.save}</button>}
        <a href={paths.campaign(page.id)}>{t.common.cancel}</a>
      </p>
    </form>
  )
}

interface RowProps {
  page: Page
  row: Page['rows'][number]
  errors: Record<string, string> | undefined
  typed: (name: string, stored: number | null) => string
}

function Row({ page, row, errors, typed }: RowProps) {
  const { t, f, lang } = useWords()
  const w = t.weights
  const name = row.name[lang]
  const share = page.rescaled ? w.counted(f.amount(row.counted)) : null
  const fields = [
    { name: `weight.${row.id}`, stored: row.weight, label: w.weightOf(name) },
    { name: `minimum.${row.id}`, stored: row.minimum, label: w.minimumOf(name) },
  ]
  return (
    <tr>
      <th scope="row">
        <a href={paths.campaignCriterion(page.id, row.id)}>{name}</a>
        <small>
          {row.asked === 0
            ? w.notAsked
            : [w.asked(row.asked, row.questions), share].filter((part) => part !== null).join(' · ')}
        </small>
        {fields.map((field) => (
          <FieldError key={field.name} id={fieldId(field.name)} error={errors?.[field.name]} />
        ))}
      </th>
      {fields.map((field) => {
        const id = fieldId(field.name)
        const error = errors?.[field.name]
        return (
          <td key={field.name} className={error ? 'bad-cell' : undefined}>
            <input
              id={id}
              name={field.name}
              inputMode="decimal"
              autoComplete="off"
              className="short"
              aria-label={field.label}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              defaultValue={typed(field.name, field.stored)}
            />
          </td>
        )
      })}
    </tr>
  )
}
