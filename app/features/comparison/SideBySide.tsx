import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { CheckboxGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SupplierText } from './SupplierText.tsx'
import type { SideBySideModel } from './side-by-side.server.ts'

/** One question, the texts of a few suppliers in columns; the choice is a form whose address can be kept. */
export function SideBySide({ model, opensFiles }: { model: SideBySideModel; opensFiles: boolean }) {
  const { t, lang } = useWords()
  const s = t.sideBySide
  const { campaign, criterion, question, suppliers, chosen, part } = model
  const to = (id: string) => paths.sideBySide(campaign.id, id, chosen)
  return (
    <>
      <PageTitle
        title={s.title(question.id)}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
          { href: paths.comparison(campaign.id), label: t.comparison.title },
          ...(part === 'common' ? [] : [{ href: paths.comparisonApart(campaign.id), label: t.apart.comparisonTitle }]),
          { href: paths.comparisonCriterion(campaign.id, criterion.id), label: shortName(criterion.name[lang]) },
        ]}
      />
      <ErrorSummary errors={model.tooMany ? { s: s.tooMany } : undefined} />
      <p className="asked">
        <strong>{question.question[lang]}</strong>
      </p>
      {question.rationale[lang] && (
        <p className="soft">
          {s.why} {question.rationale[lang]}
        </p>
      )}
      {suppliers.length > 0 && (
        <div className={`columns c${suppliers.length}`}>
          {suppliers.map((supplier) => (
            <SupplierText key={supplier.id} supplier={supplier} campaign={campaign} opensFiles={opensFiles} />
          ))}
        </div>
      )}
      {suppliers.length < 2 && <p>{model.choices.length === 0 ? s.nobody : suppliers.length === 0 ? s.none : s.one}</p>}
      {model.choices.length > 0 && <Chooser model={model} />}
      <nav className="pagination" aria-label={s.neighbours}>
        {model.previous && <a href={to(model.previous)}>{s.previous(model.previous)}</a>}
        {model.next && <a href={to(model.next)}>{s.next(model.next)}</a>}
      </nav>
    </>
  )
}

function Chooser({ model }: { model: SideBySideModel }) {
  const { t } = useWords()
  const s = t.sideBySide
  const { campaign, question, choices, chosen, page, pages } = model
  return (
    <details className="choose" open={chosen.length < 2 || model.tooMany || page > 1}>
      <summary>{s.change}</summary>
      <form action={paths.sideBySide(campaign.id, question.id)}>
        <CheckboxGroup
          name="s"
          legend={s.choose}
          hint={s.chooseHint}
          error={model.tooMany ? s.tooMany : undefined}
          inline
          choices={choices.map(({ id, name, rank }) => ({ value: id, label: rank ? `${rank} · ${name}` : name }))}
          defaultValues={chosen}
        />
        <button>{s.show}</button>
      </form>
      <Pagination page={page} pages={pages} href={(to) => paths.sideBySide(campaign.id, question.id, chosen, to)} />
    </details>
  )
}
