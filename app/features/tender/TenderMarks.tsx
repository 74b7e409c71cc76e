import type { Offer, Tender } from '#app/domain/results/tender.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { FieldError } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { ScrollRegion } from '#app/ui/ScrollRegion.tsx'
import { Conflict, type RefusedTender } from './Conflict.tsx'
import { TenderTitle } from './TenderPage.tsx'

interface MarksProps {
  page: {
    campaign: { id: string; name: string }
    tender: Pick<Tender, 'technical' | 'nrSource'>
    revision: number
    suppliers: { id: string; name: string; score: number | null; offer: Offer | null }[]
    page: number
    pages: number
  }
  refused: RefusedTender | undefined
}

/** The price and the marks of each offer, twelve suppliers a page. */
export function TenderMarks({ page, refused }: MarksProps) {
  const { t, f } = useWords()
  const w = t.tender
  const { campaign, tender } = page
  const typed = tender.nrSource === 'typed'
  return (
    <>
      <TenderTitle campaign={campaign} title={w.typeMarks} within>
        {w.marksLead}
      </TenderTitle>
      <ErrorSummary errors={refused?.errors} />
      <Conflict refused={refused} />
      <form method="post" className="card">
        <input type="hidden" name="revision" value={refused?.revision ?? page.revision} />
        <ScrollRegion label={w.typeMarks} pinned>
          <table className="weights offers">
            <caption className="visually-hidden">{w.typeMarks}</caption>
            <thead>
              <tr>
                <th scope="col">{w.columns.supplier}</th>
                <th scope="col">{w.columns.price}</th>
                <th scope="col">{w.columns.nr}</th>
                {tender.technical.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.suppliers.map(({ id, name, score, offer }) => {
                const cells = [
                  { field: `price.${id}`, label: w.priceOf(name), stored: offer?.price },
                  ...(typed ? [{ field: `nr.${id}`, label: w.nrOf(name), stored: offer?.nr }] : []),
                  ...tender.technical.map((one) => ({
                    field: `mark.${one.id}.${id}`,
                    label: w.markOf(one.name, name),
                    stored: offer?.marks[one.id],
                  })),
                ]
                const [price, ...others] = cells.map((cell) => (
                  <MarkCell key={cell.field} {...cell} refused={refused}>
                    {cell.stored === null || cell.stored === undefined ? '' : f.amount(cell.stored)}
                  </MarkCell>
                ))
                return (
                  <tr key={id}>
                    <th scope="row">
                      {name}
                      {cells.map(({ field }) => (
                        <FieldError key={field} id={fieldId(field)} error={refused?.errors[field]} />
                      ))}
                    </th>
                    {price}
                    {!typed && <td>{f.score(score)}</td>}
                    {others}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollRegion>
        <p className="actions">
          <button>{w.saveMarks}</button>
          <a href={paths.tenderImport(campaign.id)}>{w.importMarks}</a>
          <a href={paths.tender(campaign.id)}>{t.common.cancel}</a>
        </p>
      </form>
      <Pagination page={page.page} pages={page.pages} href={(one) => paths.tenderMarks(campaign.id, one)} />
    </>
  )
}

interface CellProps {
  field: string
  label: string
  refused: RefusedTender | undefined
  children: string
}

function MarkCell({ field, label, refused, children }: CellProps) {
  const id = fieldId(field)
  const error = refused?.errors[field]
  const value = refused?.values[field]
  return (
    <td className={error ? 'bad-cell' : undefined}>
      <input
        id={id}
        name={field}
        inputMode="decimal"
        autoComplete="off"
        className={field.startsWith('price.') ? 'short price' : 'short'}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={typeof value === 'string' ? value : children}
      />
    </td>
  )
}
