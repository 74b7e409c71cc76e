import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { firstAtShares, type NamedLine, type TenderModel } from './model.ts'
import { useTenderOrder } from './useTenderOrder.tsx'

/** The rank of each offer at each share of responsible digital, and who would be first. */
export function Sensitivity({ model }: { model: TenderModel }) {
  const { t, f } = useWords()
  const w = t.tender
  const { sortable } = useTenderOrder(model)
  const isCompared = ({ id }: NamedLine) => model.sensitivity[0]?.ranks[id] !== undefined
  const compared = model.lines.filter(isCompared)
  const columns: Column<NamedLine>[] = [
    { key: 'supplier', ...sortable('supplier', w.columns.supplier), cell: ({ name }) => name },
    ...model.sensitivity.map(({ share, ranks }) => ({
      key: String(share),
      ...sortable(`share-${share}`, f.percent(share)),
      number: true,
      cell: ({ id }: NamedLine) => f.integer(ranks[id] ?? null),
    })),
  ]
  if (!model.all.some(isCompared)) return null
  return (
    <section className="card">
      <h2>{w.sensitivity}</h2>
      <p className="small soft">{w.sensitivityLead}</p>
      <First model={model} />
      {compared.length > 0 && (
        <DataTable
          caption={w.sensitivity}
          captionHidden
          pinned
          columns={columns}
          rows={compared}
          rowKey={({ id }) => id}
        />
      )}
      {model.pages > 1 && <p className="small soft">{w.sensitivityPage}</p>}
    </section>
  )
}

function First({ model }: { model: TenderModel }) {
  const { t, f } = useWords()
  const w = t.tender
  const { firsts, changes } = firstAtShares(model)
  if (!changes) return <p>{w.firstNever(f.list(firsts[0]?.names ?? []))}</p>
  const names = [...new Set(firsts.map((one) => f.list(one.names)))]
  return (
    <>
      <p>{w.firstChanges}</p>
      <ul>
        {names.map((name) => {
          const shares = firsts.filter((one) => f.list(one.names) === name).map(({ share }) => f.percent(share))
          return <li key={name}>{w.firstAt(w.share(f.list(shares)), name)}</li>
        })}
      </ul>
    </>
  )
}
