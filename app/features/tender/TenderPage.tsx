import type { ReactNode } from 'react'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { LegalNote } from '#app/ui/LegalNote.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SupplierSearch } from '#app/ui/SupplierSearch.tsx'
import type { NamedLine, TenderModel } from './model.ts'
import { Sensitivity } from './Sensitivity.tsx'
import { useTenderOrder } from './useTenderOrder.tsx'

export interface TenderRights {
  edit: boolean
  export: boolean
}

/** The offers in their order, and how far that order hangs on the share of responsible digital. */
export function TenderPage({ model, may }: { model: TenderModel; may: TenderRights }) {
  const { t, f } = useWords()
  const w = t.tender
  const { campaign, rules } = model
  const order = useTenderOrder(model)
  return (
    <>
      <TenderTitle campaign={campaign} title={w.title}>
        {w.lead}
      </TenderTitle>
      {model.underProcurementCode && <LegalNote texts={[t.legal.tender, t.legal.tenderWayOn]} />}
      {model.final && model.askedAgain !== null && rules?.nrSource !== 'typed' && (
        <p className="note">{t.reEvaluation.partial(model.askedAgain)}</p>
      )}
      {!model.final ? (
        <div className="empty">
          <h2>{w.awaitedTitle}</h2>
          <p>{w.awaited}</p>
          <p>
            <a href={paths.comparison(campaign.id)}>{w.toComparison}</a>
          </p>
        </div>
      ) : rules === null ? (
        <div className="empty">
          <h2>{w.emptyTitle}</h2>
          <p>{w.empty}</p>
          {may.edit && (
            <p>
              <a className="button" href={paths.tenderRules(campaign.id)}>
                {w.setRules}
              </a>
            </p>
          )}
        </div>
      ) : (
        <>
          <p className="note verdict">
            <strong>{w.result(model.ranked, model.all.length)}</strong>{' '}
            {model.first.length > 0 ? w.leads(f.list(model.first), model.first.length) : w.nobody}
          </p>
          <section className="card">
            <h2>{w.table}</h2>
            <p className="small soft">{order.inWords}</p>
            <OfferSearch model={model} />
            {model.lines.length > 0 && <Lines model={model} rules={rules} />}
            <Pagination page={model.page} pages={model.pages} href={order.page} />
            <Rules rules={rules} />
          </section>
          {model.ranked > 0 && <Sensitivity model={model} />}
          <Actions model={model} may={may} />
          {model.updatedAt && <p className="small soft">{w.updated(f.instant(model.updatedAt, campaign.timeZone))}</p>}
        </>
      )}
    </>
  )
}

function OfferSearch({ model }: { model: TenderModel }) {
  const { campaign, q, found, all, pages } = model
  const { keeps } = useTenderOrder(model)
  const clear = paths.tender(campaign.id, keeps)
  return <SupplierSearch {...{ keeps, q, found, pages, clear }} action={paths.tender(campaign.id)} all={all.length} />
}

type Rules = NonNullable<TenderModel['rules']>

function Lines({ model, rules }: { model: TenderModel; rules: Rules }) {
  const { t, f } = useWords()
  const w = t.tender
  const weighted = (name: string, weight: number) => (
    <>
      {name}
      <br />
      {f.percent(weight, Number.isInteger(weight) ? 0 : 1)}
    </>
  )
  const { sortable } = useTenderOrder(model)
  const columns: Column<NamedLine>[] = [
    {
      key: 'supplier',
      ...sortable('supplier', w.columns.supplier),
      cell: ({ name, missing }) => (
        <>
          {name}{' '}
          {missing.length > 0 && (
            <small className="soft">{w.incomplete(f.list(missing.map((one) => w.missing[one])))}</small>
          )}
        </>
      ),
    },
    { key: 'rank', ...sortable('rank', w.columns.rank), number: true, cell: ({ rank }) => f.integer(rank) },
    { key: 'total', ...sortable('total', w.columns.total), number: true, cell: ({ total }) => f.decimal(total, 2) },
    {
      key: 'nr',
      ...sortable('nr', weighted(w.columns.nr, rules.weights.nr)),
      number: true,
      cell: ({ nr }) => f.score(nr),
    },
    {
      key: 'price-mark',
      ...sortable('price-mark', weighted(w.columns.priceMark, rules.weights.price)),
      number: true,
      cell: ({ priceMark }) => f.score(priceMark),
    },
    ...rules.technical.map((one, index) => ({
      key: one.id,
      ...sortable(one.id, weighted(one.name, one.weight)),
      number: true,
      cell: ({ technical }: NamedLine) => f.score(technical[index] ?? null),
    })),
    {
      key: 'price',
      ...sortable('price', w.columns.price),
      number: true,
      cell: ({ price }) => f.decimal(price, Number.isInteger(price) ? 0 : 2),
    },
  ]
  return (
    <DataTable caption={w.table} captionHidden pinned columns={columns} rows={model.lines} rowKey={({ id }) => id} />
  )
}

function Rules({ rules }: { rules: Rules }) {
  const { t } = useWords()
  const w = t.tender
  return (
    <dl className="facts">
      <dt>{w.formula}</dt>
      <dd>{w.formulas[rules.formula]}</dd>
      <dt>{w.source}</dt>
      <dd>{w.sources[rules.nrSource]}</dd>
    </dl>
  )
}

function Actions({ model: { campaign }, may }: { model: TenderModel; may: TenderRights }) {
  const { t, lang } = useWords()
  const w = t.tender
  const links = [
    { href: paths.tenderImport(campaign.id), label: w.importMarks, shown: may.edit },
    { href: paths.tenderRules(campaign.id), label: w.changeRules, shown: may.edit },
    { href: paths.tenderXlsx(campaign.id, lang), label: w.xlsx, shown: may.export },
    { href: paths.tenderCsv(campaign.id, lang), label: w.csv, shown: may.export },
  ]
  return (
    <p className="actions">
      {may.edit && (
        <a className="button" href={paths.tenderMarks(campaign.id)}>
          {w.typeMarks}
        </a>
      )}
      {links.map(
        ({ href, label, shown }) =>
          shown && (
            <a key={href} href={href}>
              {label}
            </a>
          ),
      )}
    </p>
  )
}

interface TitleProps {
  campaign: { id: string; name: string }
  title: string
  /** Below the table itself. */
  within?: boolean
  children?: ReactNode
}

export function TenderTitle({ campaign, title, within, children }: TitleProps) {
  const { t } = useWords()
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.comparison(campaign.id), label: t.comparison.title },
    ...(within ? [{ href: paths.tender(campaign.id), label: t.tender.title }] : []),
  ]
  return (
    <PageTitle title={title} crumbs={crumbs}>
      {children}
    </PageTitle>
  )
}
