import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { LevelTag } from '#app/ui/LevelTag.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { ApartModel } from './apart-model.ts'
import { LevelTable } from './LevelTable.tsx'

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
        <Module key={module.id} campaignId={campaign.id} module={module} />
      ))}
      {own && (
        <section className={own.columns.length > 6 ? 'card wide' : 'card'}>
          <h2>{a.ownPart}</h2>
          <p className="small soft">
            {t.kept.cellNote} {a.noTotal}
          </p>
          {own.columns.length > 0 ? <LevelTable model={own} /> : <p>{t.kept.nobody}</p>}
        </section>
      )}
      <Pagination page={model.page} pages={model.pages} href={(page) => paths.comparisonApart(campaign.id, page)} />
    </>
  )
}

type ModuleModel = ApartModel['modules'][number]

function Module({ campaignId, module }: { campaignId: string; module: ModuleModel }) {
  const { t, f, lang } = useWords()
  const a = t.apart
  const columns: Column<ModuleModel['rows'][number]>[] = [
    { key: 'supplier', header: t.record.supplier, cell: ({ name }) => name },
    { key: 'rank', header: t.record.rank, number: true, cell: ({ rank }) => f.integer(rank) },
    {
      key: 'score',
      header: t.record.score,
      number: true,
      cell: ({ score, provisional }) => `${f.score(score)}${provisional ? ` (${t.terms.provisional})` : ''}`,
    },
    { key: 'level', header: t.record.level, cell: ({ level }) => <LevelTag level={level} /> },
  ]
  return (
    <section className="card">
      <h2>{a.modulePart(module.title[lang])}</h2>
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
            <a key={id} href={paths.comparisonCriterion(campaignId, id)}>
              {a.byQuestion(name[lang])}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
