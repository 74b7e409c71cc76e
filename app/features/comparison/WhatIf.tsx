import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { FieldError } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { WhatIfModel } from './what-if-model.ts'
import { weightInWords } from './words.ts'

type Row = WhatIfModel['rows'][number]

/** Other weights on a copy, by address alone: what would move, marked as a simulation on the screen and on paper. */
export function WhatIf({ model }: { model: WhatIfModel }) {
  const { t } = useWords()
  const w = t.whatIf
  const { campaign, criteria } = model
  const errors = Object.fromEntries(model.faults.map(({ field, kind }) => [field, w.faults[kind]]))
  const typed = Object.fromEntries(criteria.flatMap(({ id, typed }) => (typed === null ? [] : [[id, typed]])))
  return (
    <>
      <PageTitle
        title={w.title}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
          { href: paths.comparison(campaign.id), label: t.comparison.title },
        ]}
      >
        {w.lead}
      </PageTitle>
      <p className="note caution">
        <strong>{w.simulation}</strong> {w.notResult}
      </p>
      <ErrorSummary errors={errors} />
      {model.complete ? (
        <div className="grid">
          <WeightsForm model={model} errors={errors} />
          <section className="card">
            <h2>{w.ranking}</h2>
            {model.faults.length > 0 ? (
              <p>{w.refused}</p>
            ) : (
              <>
                <p>{model.changed ? w.moved(model.moved) : w.unchanged}</p>
                <Simulated rows={model.rows} />
                <Pagination
                  page={model.page}
                  pages={model.pages}
                  href={(page) => paths.whatIf(campaign.id, typed, page)}
                />
              </>
            )}
          </section>
        </div>
      ) : (
        <div className="empty">
          <p>{w.awaited}</p>
          <p>
            <a href={paths.comparison(campaign.id)}>{t.comparison.title}</a>
          </p>
        </div>
      )}
      <p className="small soft">{w.notKept}</p>
    </>
  )
}

function WeightsForm({ model, errors }: { model: WhatIfModel; errors: Record<string, string> }) {
  const words = useWords()
  const { t, f, lang } = words
  const w = t.whatIf
  const total = model.criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
  return (
    <form action={paths.whatIf(model.campaign.id)} className="card" data-trial>
      <h2>{w.weights}</h2>
      <p className="small soft">{w.anyTotal}</p>
      <table className="weights">
        <caption className="visually-hidden">{w.weights}</caption>
        <thead>
          <tr>
            <th scope="col">{t.comparison.criterion}</th>
            <th scope="col">{w.frozen}</th>
            <th scope="col">{w.tried}</th>
          </tr>
        </thead>
        <tbody>
          {model.criteria.map(({ id, name, frozen, weight, typed }) => {
            const field = fieldId(`weight.${id}`)
            const error = errors[`weight.${id}`]
            return (
              <tr key={id}>
                <th scope="row">
                  {shortName(name[lang])}
                  <FieldError id={field} error={error} />
                </th>
                <td>{weightInWords(frozen, words)}</td>
                <td className={error ? 'bad-cell' : undefined}>
                  <input
                    id={field}
                    name={`weight.${id}`}
                    inputMode="decimal"
                    autoComplete="off"
                    className="short"
                    aria-label={w.weightOf(shortName(name[lang]))}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? `${field}-error` : undefined}
                    defaultValue={typed ?? f.amount(weight ?? 0)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <TotalLine total={total} />
      <p className="actions">
        <button>{w.compute}</button>
        {model.changed && <a href={paths.whatIf(model.campaign.id)}>{w.reset}</a>}
      </p>
    </form>
  )
}

/** What the weights tried come to, and that they are brought to 100; `weight-sliders` keeps it in step with what is typed. */
function TotalLine({ total }: { total: number }) {
  const { t, f } = useWords()
  const { exact, scaled, zero } = t.whatIf.totals
  const rounded = Math.round(total * 100) / 100
  const words = rounded === 0 ? zero : rounded === 100 ? exact : scaled
  return (
    <p className="trial-total">
      <output data-exact={exact} data-scaled={scaled} data-zero={zero}>
        {words.replace('#', f.amount(rounded))}
      </output>
    </p>
  )
}

function Simulated({ rows }: { rows: Row[] }) {
  const { t, f } = useWords()
  const w = t.whatIf
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t.record.supplier,
      cell: ({ name, actualRank, actualScore, belowMinimum }) => (
        <>
          {name}{' '}
          <small className="soft">
            {w.actually(f.integer(actualRank), f.score(actualScore))}
            {belowMinimum && ` · ${w.belowMinimum}`}
          </small>
        </>
      ),
    },
    { key: 'rank', header: t.record.rank, number: true, cell: ({ rank }) => f.integer(rank) },
    { key: 'score', header: t.record.score, number: true, cell: ({ score }) => f.score(score) },
    { key: 'change', header: w.change, cell: ({ gained }) => (gained === null ? '–' : w.gained(gained)) },
  ]
  return <DataTable caption={w.caption} captionHidden pinned columns={columns} rows={rows} rowKey={({ id }) => id} />
}
