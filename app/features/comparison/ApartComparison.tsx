import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { LevelTag } from '#app/ui/LevelTag.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SortBar, SortHeading, useOrderInWords } from '#app/ui/Sorting.tsx'
import type { ApartModel } from './apart-model.ts'
import { LevelTable } from './LevelTable.tsx'
import { sortQuery } from './view.ts'

/** What is compared outside the common score: a ranking by module, then own questions without any total. */
export function ApartComparison({ model }: { model: ApartModel }) {
  const { t } = useWords()
  const a = t.apart
  const { campaign, own } = model
  return (
    <>
      <PageTitle
        title={a.comparisonTitle}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
          { href: paths.comparison(campaign.id), label: t.comparison.title },
        ]}
      >
        {a.comparisonLead}
      </PageTitle>
      {model.modules.map((module) => (
        <Module key={module.id} model={model} module={module} />
      ))}
      {own && (
        <section className={own.columns.length > 6 ? 'card wide' : 'card'}>
          <h2>{a.ownPart}</h2>
          <p className="small soft">
            {t.kept.cellNote} {a.noTotal}
          </p>
          {own.columns.length > 0 ? <Own model={model} own={own} /> : <p>{t.kept.nobody}</p>}
        </section>
      )}
      <Pagination page={model.page} pages={model.pages} href={(page) => apartPath(model, model.view, page)} />
    </>
  )
}

/** The page in another order, or another page in the same one. */
function apartPath({ campaign }: ApartModel, { sort, order }: Pick<ApartModel['view'], 'sort' | 'order'>, page = 1) {
  return paths.comparisonApart(campaign.id, { sort: sort ?? undefined, order: order ?? undefined, page })
}

function Own({ model, own }: { model: ApartModel; own: NonNullable<ApartModel['own']> }) {
  const { t } = useWords()
  const s = t.sorting
  const name = (column: string) => (column === 'name' ? s.columns.name : s.question(column))
  const to = (column: string) => apartPath(model, sortQuery(own, column))
  const inWords = useOrderInWords(own, name)
  return (
    <>
      {own.sort !== null && <p className="small soft">{inWords}</p>}
      <SortBar current={own} usual="" columns={['name']} name={name} to={to} />
      <LevelTable model={own} to={to} name={name} />
    </>
  )
}

type ModuleModel = ApartModel['modules'][number]

function Module({ model, module }: { model: ApartModel; module: ModuleModel }) {
  const { t, f, lang } = useWords()
  const a = t.apart
  const { sorting } = module
  const inWords = useOrderInWords(sorting, (column) => t.sorting.columns[column as 'name' | 'score' | 'level'])
  const sortable = (column: string, label: string) => ({
    header: <SortHeading href={apartPath(model, sortQuery(sorting, column))}>{label}</SortHeading>,
    sorted: (sorting.sort ?? 'rank') === column ? sorting.order : undefined,
  })
  const columns: Column<ModuleModel['rows'][number]>[] = [
    { key: 'supplier', ...sortable('name', t.record.supplier), cell: ({ name }) => name },
    { key: 'rank', ...sortable('rank', t.record.rank), number: true, cell: ({ rank }) => f.integer(rank) },
    {
      key: 'score',
      ...sortable('score', t.record.score),
      number: true,
      cell: ({ id, score, provisional }) => (
        <a href={paths.arithmetic(model.campaign.id, id, module.id)}>
          {`${f.score(score)}${provisional ? ` (${t.terms.provisional})` : ''}`}
        </a>
      ),
    },
    { key: 'level', ...sortable('level', t.record.level), cell: ({ level }) => <LevelTag level={level} /> },
  ]
  return (
    <section className="card">
      <h2>{a.modulePart(module.title[lang])}</h2>
      {module.state === 'complete' && <p className="small soft">{inWords}</p>}
      {module.state === 'complete' ? (
        <DataTable
          caption={a.moduleRanking(module.title[lang])}
          captionHidden
          pinned
          columns={columns}
          rows={module.rows}
          rowKey={({ id }) => id}
        />
      ) : (
        <p>{module.state === 'empty' ? t.kept.nobody : a.moduleAwaited}</p>
      )}
      {module.state !== 'empty' && (
        <p>
          {module.criteria.map(({ id, name }) => (
            <a key={id} href={paths.comparisonCriterion(model.campaign.id, id)}>
              {a.byQuestion(name[lang])}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
