import type { AnswerFilter } from '#app/domain/results/answer-filter.ts'
import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SortBar, useOrderInWords } from '#app/ui/Sorting.tsx'
import { SupplierSearch } from '#app/ui/SupplierSearch.tsx'
import { CriterionFilter } from './CriterionFilter.tsx'
import type { CriterionModel } from './criterion-model.ts'
import { LevelTable } from './LevelTable.tsx'
import { firstOrder, sortQuery } from './view.ts'
import { weightInWords } from './words.ts'

/** One criterion: its questions × suppliers, each level leading to the text behind it. */
export function CriterionComparison({ model, filter }: { model: CriterionModel; filter: AnswerFilter }) {
  const words = useWords()
  const { t, lang } = words
  const k = t.kept
  const { campaign, criterion, columns, sort, part } = model
  const looked = {
    state: filter.state ?? undefined,
    evidence: filter.evidence ?? undefined,
    warning: filter.warning ?? undefined,
  }
  const s = t.sorting
  const current = { sort, order: model.order }
  const sorted = sort === null ? {} : { sort, order: model.order === firstOrder(sort) ? undefined : model.order }
  const kept = { ...looked, ...sorted, q: model.q || undefined }
  const at = (view: { page?: number; sort?: string | undefined; order?: string | undefined } = {}) =>
    paths.comparisonCriterion(campaign.id, criterion.id, { ...kept, ...view })
  const to = (column: string) => {
    const next = sortQuery(current, column)
    return at({ sort: next.sort ?? undefined, order: next.order ?? undefined })
  }
  const name = (column: string) => {
    if (column === 'name' || column === 'rank') return s.columns[column]
    return column === criterion.id ? k.scoreColumn : s.question(column)
  }
  const inWords = useOrderInWords(current, name)
  const ranked = model.state === 'complete' && part !== 'own'

  return (
    <>
      <PageTitle
        title={criterion.name[lang]}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
          { href: paths.comparison(campaign.id), label: t.comparison.title },
          ...(part === 'common' ? [] : [{ href: paths.comparisonApart(campaign.id), label: t.apart.comparisonTitle }]),
        ]}
      >
        {part === 'common' ? k.criterionLead(weightInWords(criterion.weight, words)) : t.apart.outsideNote}
      </PageTitle>
      {model.suppliers > 0 && (
        <CriterionFilter model={model} filter={filter} keeps={{ ...sorted, q: model.q || undefined }} />
      )}
      <SupplierSearch
        action={paths.comparisonCriterion(campaign.id, criterion.id)}
        keeps={{ ...looked, ...sorted }}
        q={model.q}
        found={model.found}
        all={model.suppliers}
        pages={model.pages}
        clear={paths.comparisonCriterion(campaign.id, criterion.id, { ...looked, ...sorted })}
      />
      {columns.length === 0 ? (
        <p className="empty">{model.q !== '' ? s.nobody : model.suppliers > 0 ? k.filter.nobody : k.nobody}</p>
      ) : (
        <section className={columns.length > 6 ? 'card wide' : 'card'}>
          <h2>{k.questions}</h2>
          <p className="small soft">
            {(ranked || sort !== null) && inWords} {k.cellNote} {part === 'own' ? t.apart.noTotal : k.scoreRow}
          </p>
          <SortBar
            current={current}
            usual={ranked ? 'rank' : ''}
            columns={ranked ? ['rank', 'name'] : ['name']}
            name={name}
            to={to}
          />
          <LevelTable model={model} to={to} name={name} />
        </section>
      )}
      <Pagination page={model.page} pages={model.pages} href={(page) => at({ page })} />
      <nav className="pagination" aria-label={k.neighbours}>
        {model.previous && (
          <a href={paths.comparisonCriterion(campaign.id, model.previous.id)}>
            {k.previous(shortName(model.previous.name[lang]))}
          </a>
        )}
        {model.next && (
          <a href={paths.comparisonCriterion(campaign.id, model.next.id)}>{k.next(shortName(model.next.name[lang]))}</a>
        )}
      </nav>
    </>
  )
}
