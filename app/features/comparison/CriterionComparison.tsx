import type { AnswerFilter } from '#app/domain/results/answer-filter.ts'
import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { CriterionFilter } from './CriterionFilter.tsx'
import type { CriterionModel } from './criterion-model.ts'
import { LevelTable } from './LevelTable.tsx'
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
  const at = (view: { sort?: string | undefined; page?: number }) =>
    paths.comparisonCriterion(campaign.id, criterion.id, { ...looked, ...view })
  const sorted = sort === criterion.id ? k.sortedByScore : sort ? k.sortedByQuestion(sort) : null

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
      {model.suppliers > 0 && <CriterionFilter model={model} filter={filter} />}
      {columns.length === 0 ? (
        <p className="empty">{model.suppliers > 0 ? k.filter.nobody : k.nobody}</p>
      ) : (
        <section className={columns.length > 6 ? 'card wide' : 'card'}>
          <h2>{k.questions}</h2>
          <p className="small soft">
            {sorted ?? (model.state === 'complete' && part !== 'own' && t.comparison.sortedByRank)}{' '}
            {sorted && <a href={at({})}>{t.comparison.backToRanking}</a>} {k.cellNote}{' '}
            {part === 'own' ? t.apart.noTotal : k.scoreRow}
          </p>
          <LevelTable model={model} at={at} />
        </section>
      )}
      <Pagination page={model.page} pages={model.pages} href={(page) => at({ sort: sort ?? undefined, page })} />
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
